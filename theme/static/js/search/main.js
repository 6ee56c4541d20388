// The search page: ties the form, the address, the engine and the results together.
import { createEngine } from "./engine.js";
import { createFiles } from "./files.js";
import { createMine } from "./mine.js";
import { bengali, createResults } from "./results.js";

const PAUSE = 150; // ms without a key before a search that may need the network
const QUICK = 60; // ms; after a search this fast the next letter is not waited for
const SHOWN = 10; // results shown at first and at each "more"
const FAILED = "তথ্য আনা গেল না। ইন্টারনেট সংযোগ দেখে আবার চেষ্টা করুন।";

const root = document.documentElement;
const page = document.querySelector("[data-search]");
const form = page.querySelector("form");
const [query, district, section] = ["q", "district", "section"].map((name) => form.elements[name]);
const part = (name) => page.querySelector(`[data-search-${name}]`);
const [status, list, more, retry] = ["status", "list", "more", "retry"].map(part);
const base = new URL(page.dataset.base, location.href).href;
const load = createFiles(new URL(page.dataset.folder, location.href));

const mine = createMine(part("mine"), run);
let engine; // a promise of {search, show, districts}
let asked = 0; // the number of the newest search; older answers are dropped
let timer;
let pause = PAUSE;

function state(name, message) {
  root.dataset.searchState = name;
  status.textContent = message;
  retry.hidden = name !== "error";
  if (name !== "done") more.hidden = true;
}

async function start() {
  const manifest = await load(page.dataset.manifest);
  const { search, analysis, offices, loadOffices, entries, loadEntries } = createEngine(manifest, load);
  const results = createResults({ list, base, offices, loadOffices, analysis });
  const districts = new Map(manifest.districts.map(([slug, , first, count]) => [slug, { first, end: first + count }]));
  return { search, results, loadOffices, districts, manifest, entries, loadEntries };
}

async function run() {
  const number = ++asked;
  const began = performance.now();
  clearTimeout(timer);
  const text = query.value;
  if (text.trim() === "") {
    list.replaceChildren();
    state("idle", "");
    return;
  }
  state("loading", "খোঁজা হচ্ছে…");
  try {
    engine ??= start();
    const ready = await engine;
    const found = await ready.search(text, wanted(ready.districts));
    const shown = found.results.slice(0, SHOWN);
    await ready.loadOffices(officesOf(shown));
    if (number !== asked) return;
    pause = performance.now() - began < QUICK ? 0 : PAUSE;
    ready.results.show(shown, found.terms);
    offerMore(ready, found);
    if (found.results.length) state("done", `${bengali(found.results.length)}টি ফল`);
    else state("empty", "কিছু পাওয়া যায়নি। অন্য শব্দে খুঁজুন, অথবা নিচের তালিকা দেখুন।");
    more.hidden = found.results.length <= SHOWN;
  } catch (error) {
    if (number !== asked) return;
    engine = undefined;
    list.replaceChildren();
    state("error", FAILED);
    console.info(error);
  }
}

const officesOf = (results) => results.flatMap(({ members }) => members.slice(0, SHOWN).map(({ office }) => office));

function offerMore({ results, loadOffices }, found) {
  let next = SHOWN;
  more.onclick = async () => {
    const shown = found.results.slice(next, next + SHOWN);
    await loadOffices(officesOf(shown));
    results.append(shown, found.terms);
    next += SHOWN;
    more.hidden = next >= found.results.length;
  };
}

function wanted(districts) {
  return { district: districts.get(district.value), section: section.value, mine: mine.place() };
}

function address() {
  const parameters = new URLSearchParams(new FormData(form));
  for (const [name, value] of [...parameters]) if (!value) parameters.delete(name);
  const text = parameters.toString();
  return text ? `?${text}` : location.pathname;
}

function readAddress() {
  const parameters = new URLSearchParams(location.search);
  query.value = parameters.get("q") ?? "";
  for (const choice of [district, section]) {
    choice.value = parameters.get(choice.name) ?? "";
    if (choice.selectedIndex < 0) choice.value = "";
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.pushState(null, "", address());
  run();
});
query.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    history.replaceState(null, "", address());
    run();
  }, pause);
});
for (const choice of [district, section]) {
  choice.addEventListener("change", () => {
    history.pushState(null, "", address());
    run();
  });
}
part("mine").addEventListener(
  "focus",
  async () => {
    engine ??= start();
    await engine.then(mine.fill).catch(() => state("error", FAILED));
  },
  { once: true },
);
retry.addEventListener("click", run);
addEventListener("popstate", () => {
  readAddress();
  run();
});

page.hidden = false;
if (location.protocol === "file:") {
  state("error", "ফাইল থেকে সরাসরি খুললে খোঁজা যায় না: invoke serve চালিয়ে http://localhost:8000 খুলুন, অথবা নিচের তালিকা দেখুন।");
  form.hidden = retry.hidden = true;
} else {
  readAddress();
  run();
}
