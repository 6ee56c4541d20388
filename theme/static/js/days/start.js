// Loaded after the page: adds the buttons and, once they are looked right, shows them. What a button needs
// is loaded with the first tap on it, of the version that this was built with, or at once for an address with dates.
import { whenHeard } from "./voices.js";

const script = document.querySelector('script[src$="days/start.js"]');
const language = document.documentElement.lang;
const words = WORDS[language];
const kept = {}; // promises of what is loaded, by name; what failed is asked for again
const come = {}; // the parts as they came, by name
const begun = {}; // whether a part is, by name
const shared = {}; // what the parts that are begun give each other, by name
let actions; // what the buttons do
let wanted; // the button that was pressed last while what it needs is on its way
let isTapped = false; // since the address was followed last

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

document.addEventListener("days", ({ detail }) => Object.assign(come, detail));

const isReady = (name) => NEEDS[name].every((one) => begun[one]);

async function load(name) {
  const needed = NEEDS[name];
  const parts = needed.map((one) => once(one, () => added("script", { src: latest(`${one}-${language}.js`) })));
  const calendar = needed.includes("days") && once("calendar", () => fetched(at("calendar.json"), { cache: "no-cache" }).then(JSON.parse));
  await Promise.all([...parts, calendar]);
  begin(needed, await calendar);
}

// A network that asks to sign in answers everything with its own page: then that is asked for again.
function begin(names, calendar) {
  try {
    for (const one of names.filter((name) => !begun[name])) {
      come[one].begin(shared, () => shared);
      actions = actions || shared.createActions(shared, { district, language });
      if (one === "days") actions.count(calendar);
      actions.learn(come[one].words);
      begun[one] = true;
    }
  } catch (error) {
    for (const one of ["calendar", ...names]) if (!begun[one]) delete kept[one];
    throw error;
  }
}

const status = Object.assign(document.createElement("span"), { className: "row-tools__status" });
status.setAttribute("role", "status");

function tell(said) {
  if (status.previousSibling !== wanted) wanted.after(status);
  status.textContent = said;
}

async function want(button) {
  wanted = button;
  tell(words.busy);
  let said = words.failed;
  try {
    await load(button.dataset.do);
    said = "";
  } catch (error) {
    console.info(error);
  }
  if (wanted !== button) return;
  tell(said);
  if (!said) button.click();
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-do]");
  if (!button) return;
  isTapped = true;
  if (!isReady(button.dataset.do)) return want(button);
  wanted = undefined;
  status.remove();
  actions.press(button);
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

// Who taps a button meanwhile wants that, and not what the address opens.
async function followed() {
  if (!/;|%3b/i.test(location.hash)) return;
  isTapped = false;
  try {
    await load("days");
    whenLoaded(() => isTapped || actions.follow());
  } catch (error) {
    console.info(error);
  }
}

// Firefox looks for the target of an address anew when the page has loaded.
function whenLoaded(call) {
  if (document.readyState === "complete") call();
  else addEventListener("load", () => setTimeout(call));
}

// Buttons that are not looked right are better than none.
added("link", { rel: "stylesheet", href: latest("days.css") }).catch(console.info).then(() => {
  equip();
  addEventListener("hashchange", followed);
  followed();
});
