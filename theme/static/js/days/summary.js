// A service in one message: made from its row, so that no text stands twice in a page.
import { cut } from "./cut.js";
import { factsOf, written } from "./facts.js";
import { MOST } from "./sharing.js";

const LEAST = 30; // letters of a part that is cut
const REMARK = ".remark";

// What is too long loses the remark, the office, which its address names too, the end of the papers, and that of the name.
export function summaryOf(row) {
  const [office, address] = [document.querySelector("h1").textContent, addressOf(row)];
  const [whole, brief] = [undefined, REMARK].map((left) => factsOf(row, undefined, left));
  const tries = [message(whole, office, address), message(brief, office, address), message(brief, "", address)];
  return tries.find((text) => text.length <= MOST) || shortened(brief, address);
}

const addressOf = (row) => `${location.href.split(/[?#]/)[0]}#${row.id}`;

function message({ name, time, fee, documents, officer, phone }, office, address) {
  const facts = [name, time, fee, documents, officer, phone].filter((fact) => fact && fact.lines.length).map(written);
  return [...facts, office, address].filter((part) => part).join("\n");
}

function shortened(facts, address) {
  const { name, documents } = facts;
  const withOther = (others) => Object.assign({}, facts, others);
  const rest = message(withOther({ documents: null }), "", address).length + "\n".length;
  const papers = documents ? cut(written(documents), Math.max(MOST - rest, documents.label.length + LEAST)) : "";
  const missing = Math.max(0, rest + papers.length - MOST);
  const named = cut(written(name), Math.max(LEAST, written(name).length - missing));
  return message(withOther({ name: { lines: [named] }, documents: { lines: [papers] } }), "", address);
}
