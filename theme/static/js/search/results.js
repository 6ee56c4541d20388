// Shows results. Everything that comes from the index becomes text nodes.

const FIRST_OFFICES = 10; // of the first result
const NEXT_OFFICES = 3; // of the others
const MORE_OFFICES = 50;
const SECTION_NAMES = { citizen: "নাগরিক সেবা", institutional: "প্রাতিষ্ঠানিক সেবা", internal: "অভ্যন্তরীণ সেবা", services: "সেবা", subordinate: "আওতাধীন দপ্তর/সংস্থার সেবা" };
// Letters and digits of the charters' two scripts; invisible signs stand inside words.
const WORD = /[0-9A-Za-z\u0980-\u09f1\u09f4-\u09f9\u09fc\u09fe\u00ad\u200b-\u200d\u2060\ufeff]+/g;

const BENGALI = /[\u0985-\u09b9\u09ce\u09dc-\u09df\u09f0\u09f1]/;
const ENGLISH = /[A-Za-z][a-z]|[A-Z]{5}|[A-Z]{2} [A-Z]{2}/;

export const bengali = (number) => String(number).replace(/\d/g, (digit) => "০১২৩৪৫৬৭৮৯"[digit]);

// `offices` maps a number to [path, name, place, district]: those above a district have none;
// `base` is the address of the site;
// `attempt` runs what may fail for want of a network.
export function createResults({ list, base, attempt, offices, loadOffices, analysis }) {
  function show(results, terms) {
    list.textContent = "";
    list.append(...results.map((result, place) => item(result, terms, place ? NEXT_OFFICES : FIRST_OFFICES)));
  }

  function append(results, terms) {
    list.append(...results.map((result) => item(result, terms, NEXT_OFFICES)));
  }

  function item(result, terms, most) {
    const row = element("li", "search-result");
    if (pages && pages.has(result)) row.append(...pages.nodesOf(result, base, (shown) => marked(shown, terms)));
    else if (result.members.length === 1) row.append(...single(result, terms));
    else row.append(...shared(result, terms, most));
    return row;
  }

  function single({ title, members: [member] }, terms) {
    const [, name, place, district] = offices.get(member.office);
    const head = element("h2", "search-result__title");
    const isService = member.note !== undefined;
    const shown = isService ? member.note[0] : member.anchor ? title : name;
    head.dataset.searchResult = "";
    const around = [place, district].filter(Boolean).join(", ");
    head.append(link(member, shown, terms));
    if (!isService && !member.anchor) return [head, text("p", [title, around].filter(Boolean).join(" · "), terms)];
    const where = text("p", ` · ${around}`, terms);
    where.prepend(speaking(text("span", name, terms)));
    return [head, where, ...promise(member)];
  }

  function shared({ title, members }, terms, most) {
    const head = element("h2", "search-result__title");
    head.append(...marked(title, terms));
    speaking(head);
    const rows = element("ul", "search-result__offices");
    rows.append(...members.slice(0, most).map((member) => office(member, terms)));
    const parts = [head, text("p", `${bengali(members.length)}টি কার্যালয়ে`, new Set()), rows];
    if (members.length > most) parts.push(moreOffices(members, rows, terms));
    return parts;
  }

  function office(member, terms) {
    const [, name, place, district] = offices.get(member.office);
    const row = element("li");
    row.dataset.searchResult = "";
    row.append(link(member, district ? `${place}, ${district}` : name, terms), " ", ...promise(member, "span"));
    return row;
  }

  function moreOffices(members, rows, terms) {
    const button = element("button");
    const left = () => members.length - rows.children.length;
    const label = () => `আরও ${bengali(left())}টি কার্যালয়`;
    button.type = "button";
    button.textContent = label();
    const add = async () => {
      const first = rows.children.length;
      const next = members.slice(first, first + MORE_OFFICES);
      await loadOffices(next.map((member) => member.office));
      if (rows.children.length > first) return; // pressed twice
      rows.append(...next.map((member) => office(member, terms)));
      rows.children[first].firstChild.focus();
      if (left() > 0) button.textContent = label();
      else button.remove();
    };
    button.addEventListener("click", () => attempt(add));
    return button;
  }

  function link(member, shown, terms) {
    const anchor = element("a");
    anchor.href = `${base}offices/${offices.get(member.office)[0]}/${member.anchor}`;
    anchor.append(...marked(shown, terms));
    return speaking(anchor);
  }

  // What a citizen asks first: how long, how much.
  function promise({ note, section }, tag = "p") {
    if (!note) return [];
    const [, time, fee] = note;
    const said = [time && `সময়: ${time}`, fee && `মূল্য: ${fee}`, tag === "p" && SECTION_NAMES[section]].filter(Boolean);
    return [text(tag, said.join(" · "), new Set(), "search-result__promise")];
  }

  // The text in nodes, whole words that were found in <mark>.
  function marked(shown, terms) {
    const nodes = [];
    let end = 0;
    shown.replace(WORD, (word, index) => {
      if (!analysis.terms(word).some((term) => terms.has(term))) return;
      const mark = element("mark");
      mark.textContent = word;
      nodes.push(shown.slice(end, index), mark);
      end = index + word.length;
    });
    return [...nodes, shown.slice(end)];
  }

  function text(tag, shown, terms, name) {
    const node = element(tag, name);
    node.append(...marked(shown, terms));
    return node;
  }

  return { show, append };
}

// The page is in Bengali; a screen reader is told of what is in English.
function speaking(node) {
  if (ENGLISH.test(node.textContent) && !BENGALI.test(node.textContent)) node.lang = "en";
  return node;
}

function element(tag, name) {
  const node = document.createElement(tag);
  if (name) node.className = name;
  return node;
}
