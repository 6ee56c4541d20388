// The search page: ties the form, the address, the engine and the results together.
import { createEngine } from "./engine.js";
import { createFiles } from "./files.js";
import { flatMap } from "./flat_map.js";
import { createMine, rangeOf } from "./mine.js";
import { bengali, createResults } from "./results.js";
import { createSigns } from "./signs.js";

const PAUSE = 150; // ms without a key before a search, while searches still need the network
const REST = 400; // ms without a key before the address follows; on a slow phone that costs more than the search
const SHOWN = 10; // results at each "more", and the most at first
const [FEWEST, LINKS] = [5, 10]; // results and links that are enough at first
const TYPED = "typed"; // marks the step of the history that the next key replaces
const FAILED = "তথ্য আনা গেল না। ইন্টারনেট সংযোগ দেখে আবার চেষ্টা করুন।";

const root = document.documentElement;
const page = document.querySelector("[data-search]");
const form = page.querySelector("form");
const [query, district, section] = ["q", "district", "section"].map((name) => form.elements[name]);
const part = (name) => page.querySelector(`[data-search-${name}]`);
const [status, list, more, retry] = ["status", "list", "more", "retry"].map(part);
const signNodes = page.querySelectorAll("[data-search-sign]");
const base = new URL(page.dataset.base, location.href).href;
const files = createFiles(new URL(page.dataset.folder, location.href));
let loads = 0; // files asked for so far

function load(name) {
  loads++;
  return files(name);
}

const mine = createMine(part("mine"), run);
let engine; // a promise of what start() gives
let asked = 0; // the number of the newest search; older answers are dropped
let timer;
let noting; // set while the address is behind the text
let pause = PAUSE;

function state(name, message) {
  root.dataset.searchState = name;
  status.textContent = message;
  retry.hidden = name !== "error";
  if (name !== "done") more.hidden = true;
  if (name === "idle" || name === "error") for (const node of signNodes) node.hidden = true;
}

async function start() {
  const manifest = await load(page.dataset.manifest);
  const created = createEngine(manifest, load);
  const results = createResults({ list, base, attempt, ...created });
  return { ...created, manifest, results, signs: createSigns(signNodes, created) };
}

// Does what may need the network: `action(ready, isNewest)`. What fails for the newest search is told.
async function attempt(action) {
  const number = asked;
  const isNewest = () => number === asked;
  try {
    engine ??= start();
    await action(await engine, isNewest);
  } catch (error) {
    if (!isNewest()) return;
    engine = undefined;
    if (root.dataset.searchState === "loading") list.textContent = "";
    state("error", FAILED);
    status.scrollIntoView({ block: "nearest" });
    console.info(error);
  }
}

function run() {
  asked++;
  clearTimeout(timer);
  if (query.value.trim() === "") {
    list.textContent = "";
    state("idle", "");
    return;
  }
  state("loading", "খোঁজা হচ্ছে…");
  attempt(answer);
}

async function answer(ready, isNewest) {
  const { manifest, results, loadOffices, search, signs } = ready;
  const before = loads;
  const only = manifest.districts.map(rangeOf).find(({ slug }) => slug === district.value);
  const found = await search(query.value, { district: only, section: section.value, mine: await mine.place(ready) });
  const shown = found.results.slice(0, enough(found.results));
  await loadOffices(officesOf(shown));
  if (!isNewest()) return;
  pause = loads === before ? 0 : PAUSE;
  results.show(shown, found.terms);
  signs.show(query.value);
  if (shown.length) state("done", `${bengali(found.results.length)}টি ফল`);
  else state("empty", "কিছু পাওয়া যায়নি। অন্য শব্দে খুঁজুন, অথবা নিচের তালিকা দেখুন।");
  offerMore(found);
}

// Results that list many offices fill a screen before they are ten.
function enough(results) {
  let links = 0;
  const isLast = ({ members }, place) => (links += members.length) >= LINKS && place >= FEWEST - 1;
  const last = results.findIndex(isLast);
  return last < 0 ? SHOWN : Math.min(last + 1, SHOWN);
}

const officesOf = (results) => flatMap(results, ({ members }) => members.slice(0, SHOWN).map(({ office }) => office));

function offerMore({ results, terms }) {
  const left = () => results.slice(list.children.length);
  more.hidden = left().length === 0;
  more.onclick = () =>
    attempt(async (ready, isNewest) => {
      const first = list.children.length;
      const shown = left().slice(0, SHOWN);
      await ready.loadOffices(officesOf(shown));
      if (!isNewest() || list.children.length > first) return; // asked anew or pressed twice
      ready.results.append(shown, terms);
      list.children[first].querySelector("a").focus();
      more.hidden = left().length === 0;
    });
}

function address() {
  const parameters = new URLSearchParams();
  for (const { name, value } of [query, district, section]) if (value) parameters.append(name, value);
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

// Keeps the question in the address. All keys typed in a row are one step back, a submitted or chosen one another.
function keep(mark) {
  const isHere = address() === (location.search || location.pathname);
  if (isHere || history.state) history.replaceState(isHere ? history.state && mark : mark, "", address());
  else history.pushState(mark, "", address());
}

function note() {
  if (noting) keep(TYPED);
  clearTimeout(noting);
  noting = undefined;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(noting);
  noting = undefined;
  keep(null);
  run();
});
query.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(run, pause);
  clearTimeout(noting);
  noting = setTimeout(note, REST);
});
page.addEventListener("click", note, true); // a link may be followed before the rest
for (const choice of [district, section]) {
  choice.addEventListener("change", () => {
    history.replaceState(null, "");
    keep(null);
    run();
  });
}
part("mine").addEventListener("focus", () => attempt(mine.fill));
retry.addEventListener("click", run);
addEventListener("popstate", () => {
  readAddress();
  run();
});

const isAbove = "noModule" in HTMLScriptElement.prototype; // the floor; those below run no-search.js
page.hidden = !isAbove;
if (location.protocol === "file:") {
  state("error", "ফাইল থেকে সরাসরি খুললে খোঁজা যায় না: invoke serve চালিয়ে http://localhost:8000 খুলুন, অথবা নিচের তালিকা দেখুন।");
  form.hidden = retry.hidden = true;
} else if (isAbove) {
  readAddress();
  run();
  load(page.dataset.manifest).catch(() => {}); // so that the first letter finds it here
}
