// A service in one message: made from its row, so that no text stands twice in a page.
import { cut } from "./cut.js";
import { factsOf, written } from "./facts.js";
import { MOST } from "./sharing.js";

const LEAST = 30; // letters of a part that is cut
const CUT_FIRST = ["documents", "fee", "officer", "time", "name"];
const NUMBER_AT_END = /(, \+?\d+)$/;
const REMARK = ".remark";

// What is too long loses the remark, the office, which its address names too, the end of papers, fee, post and time, and at last that of the name.
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
  const told = Object.assign({}, facts);
  const over = () => message(told, "", address).length - MOST;
  for (const name of CUT_FIRST) {
    const fact = told[name];
    if (fact && fact.lines.length && over() > 0) told[name] = cutFact(fact, over());
  }
  return message(told, "", address);
}

// A telephone at its end stays whole.
function cutFact({ label, lines }, over) {
  const [text, number = ""] = lines.join("\n").split(NUMBER_AT_END);
  const kept = Math.max(LEAST, text.length - over);
  return { label, lines: [cut(text, kept) + number] };
}
