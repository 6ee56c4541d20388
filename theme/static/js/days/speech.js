// Reads a row or the steps of a complaint aloud; the button that began it stops it.
import { linesOf } from "./cell_text.js";
import { factsOf, written } from "./facts.js";
import { createSpoken } from "./spoken.js";
import { utterances } from "./utterances.js";
import { voiceOf } from "./voices.js";

const STOPS = { bn: "।", en: "." };

let reading; // {button, label, stop, queue}: browsers forget an utterance that nobody holds

export function listen(button, { say, language }) {
  const isOwn = reading && reading.button === button;
  stop();
  if (!isOwn) read(button, say("spoken-stop"), spokenOf(button.closest("tr[id]"), say, language), language);
}

function spokenOf(row, say, language) {
  const { digits, text } = createSpoken(say, language);
  const lines = row ? factLines(row, digits) : stepLines(say, digits);
  const sentences = lines.filter(isReadBy(language)).map(text).filter((line) => line);
  return sentences.map((line) => (/[।.?!:;]$/.test(line) ? line : line + STOPS[language])).join(" ");
}

// A Bengali voice knows Latin letters as well.
const isReadBy = (language) => (line) => language === "bn" || !/[\u0980-\u09ff]/.test(line);

function factLines(row, digits) {
  const facts = Object.values(factsOf(row, digits)).filter((fact) => fact && fact.lines.length);
  return facts.map(written).join("\n").split("\n");
}

function stepLines(say, digits) {
  const steps = [...document.querySelectorAll(".escalation__step")];
  return [].concat(...steps.map((step, place) => [say("spoken-step", { number: place + 1 }), ...linesOf(step, digits)]));
}

function read(button, label, text, language) {
  const queue = utterances(text).map((piece) => new SpeechSynthesisUtterance(piece));
  const own = { button, label: button.textContent, stop: label, queue };
  const finish = () => own === reading && stop();
  const voice = voiceOf(language);
  for (const one of queue) Object.assign(one, { voice, lang: voice.lang, onerror: finish });
  queue[queue.length - 1].onend = finish;
  reading = own;
  rename(button, own.label, own.stop);
  for (const one of queue) speechSynthesis.speak(one);
}

function stop() {
  if (!reading) return;
  const { button, label, stop } = reading;
  reading = undefined;
  rename(button, stop, label);
  speechSynthesis.cancel();
}

function rename(button, from, to) {
  button.textContent = to;
  const name = button.getAttribute("aria-label");
  if (name) button.setAttribute("aria-label", name.replace(from, to));
}

// A row that is closed takes its button with it.
const stopUnseen = () => reading && !reading.button.offsetParent && stop();

addEventListener("pagehide", stop);
addEventListener("hashchange", stopUnseen);
addEventListener("keydown", ({ key }) => key === "Escape" && stop());
