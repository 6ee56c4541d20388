// Loaded after the page: adds the buttons and, once they are looked right, shows them. All that they do
// is loaded with the first tap, of the version that this was built with, or at once for an address with dates.
import { whenHeard } from "./voices.js";

const script = document.querySelector('script[src$="days/start.js"]');
const language = document.documentElement.lang;
const words = WORDS[language];
const kept = {}; // promises of what is loaded, by name; what failed is asked for again
let wanted; // the button that was pressed last while the rest is on its way
let isReady = false;

const at = (name) => new URL(name, script.src).href;
const [, district] = location.pathname.slice(new URL("..", script.src).pathname.length).split("/"); // offices/rangamati/…
const latest = (name) => at(`${name}?v=${VERSION}`);

function once(name, get) {
  kept[name] = kept[name] || get().catch((error) => {
    delete kept[name];
    throw error;
  });
  return kept[name];
}

function added(tag, properties) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(tag), properties, { onload: resolve });
    element.onerror = () => {
      element.remove();
      reject(new Error(element.src));
    };
    document.head.append(element);
  });
}

async function fetched(address, options) {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(address);
  return response.text();
}

async function load() {
  const [panel, calendar] = await Promise.all([
    once("panel", () => fetched(latest(`panel-${language}.html`))),
    once("calendar", () => fetched(at("calendar.json"), { cache: "no-cache" }).then(JSON.parse)),
    once("main", () => added("script", { src: latest("main.js") })),
  ]);
  if (!isReady) begin({ panel, calendar, district });
}

// A network that asks to sign in answers everything with its own page: then nobody takes what came.
function begin(detail) {
  isReady = !document.dispatchEvent(new CustomEvent("days", { cancelable: true, detail }));
  if (isReady) return;
  for (const name of Object.keys(kept)) delete kept[name];
  throw new Error("days");
}

const status = Object.assign(document.createElement("span"), { className: "row-tools__status" });
status.setAttribute("role", "status");

function tell(said) {
  if (status.previousSibling !== wanted) wanted.after(status);
  status.textContent = said;
}

async function want(button) {
  const isFirst = !wanted;
  wanted = button;
  tell(words.busy);
  if (!isFirst) return;
  try {
    await load();
    tell("");
    status.remove();
    wanted.click();
  } catch (error) {
    tell(words.failed);
    console.info(error);
  }
  wanted = undefined;
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-do]");
  if (button && !isReady) want(button);
});

function tools(names, name) {
  const row = Object.assign(document.createElement("p"), { className: "row-tools" });
  for (const one of names) {
    if (one === "days" && !HAS_CALENDAR) continue;
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: words[one] });
    button.dataset.do = one;
    button.hidden = one === "listen";
    button.setAttribute("aria-label", `${words[one]}: ${name}`);
    if (one === "days") button.setAttribute("aria-expanded", "false");
    row.append(button, " ");
  }
  return row;
}

function equip() {
  for (const row of document.querySelectorAll(".charter-table tr[id]")) {
    const days = row.querySelector("[data-within]") ? ["days"] : [];
    const name = row.querySelector("[role=heading]").textContent.trim();
    row.querySelector("th").append(tools([...days, "letter", "share", "listen"], name));
  }
  const steps = document.querySelector(".grs .escalation");
  const letter = document.querySelector("[href='complaint/']") ? ["letter"] : [];
  if (steps) steps.after(tools(["days", ...letter, "listen"], document.querySelector(".grs h2").textContent));
  whenHeard(language, offerVoice);
}

function offerVoice() {
  for (const button of document.querySelectorAll("[data-do=listen]")) button.hidden = false;
}

const followed = () => {
  if (!isReady && /;|%3b/i.test(location.hash)) load().catch(console.info);
};

// Buttons that are not looked right are better than none.
added("link", { rel: "stylesheet", href: latest("days.css") }).catch(console.info).then(() => {
  equip();
  addEventListener("hashchange", followed);
  followed();
});
