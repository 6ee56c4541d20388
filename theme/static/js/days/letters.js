// The office's page of letters: what they say once their blanks are filled.
import { cut } from "./cut.js";
import { MOST } from "./sharing.js";

const DOTS = "………………………………";
const FEW_DOTS = "……"; // in a message, which has little room
export const TYPED = 30; // letters of a name and a telephone in a message, which the sender fills in
const LEAST = 24; // letters of a part that is cut
const CUT_FIRST = ["service", "office", "time"];
const DAYS = ["applied", "promised", "complained"];

const MOBILE = /^tel:(?:\+?88)?01[3-9]\d{8}$/;

// Those that there are: { number, title, node, isLater }.
export const lettersOf = (page) =>
  [...page.querySelectorAll(".letter")].map((node) => {
    const number = Number(node.id.replace("letter-", ""));
    return { number, title: plain(page.getElementById(`step-${number}`)), node, isLater: Boolean(node.querySelector("[data-case=late]")) };
  });

// To whom it goes: { officers, lines, mails, mobile }, the last of who can be sent a message. `lines` are there
// where the charter lacks the step, so that it goes to those of the `named` superiors whom it tells of.
export function addresseeOf({ node }, named, { say }) {
  const told = [...node.parentElement.querySelectorAll(".ways")];
  const superiors = told.filter((one) => one.querySelector("[data-to]") && named.includes(one.dataset.whom));
  const officers = superiors.length ? superiors : told.filter((one) => !("other" in one.dataset));
  const links = [].concat(...officers.map((one) => [...one.querySelectorAll("a")]));
  const mails = links.map((link) => link.getAttribute("href")).filter((href) => href.startsWith("mailto:"));
  return {
    officers,
    lines: superiors.length ? addressLines(superiors, say) : undefined,
    mails: mails.map((href) => href.slice("mailto:".length)),
    mobile: mobileOf(links.find((link) => MOBILE.test(link.getAttribute("href")))),
  };
}

// Of several officers no one alone is written to, but what all of them are, at the office that they share.
function addressLines(superiors, say) {
  const [names, posts, offices] = ["name", "post", "office"].map((fact) => [
    ...new Set(superiors.map((one) => one.querySelector(`[data-to=${fact}]`)).map((found) => (found ? plain(found) : ""))),
  ]);
  const office = (offices.length === 1 && offices[0]) || say("letter-office", { office: DOTS });
  return [superiors.length === 1 && names[0], posts.join(", "), office].filter(Boolean);
}

// Its number, and whose it is: what stands before it.
function mobileOf(link) {
  if (!link) return undefined;
  const [post] = link.parentElement.textContent.split(link.parentElement.querySelector("a").textContent);
  return { number: link.getAttribute("href").slice("tel:".length), whose: `${squeezed(post)} ${plain(link)}` };
}

// `values` are by the names of blanks: undefined stays a blank, for null there is no such line. `cases` are
// what is so of all that the letter may say, `to` is what stands in the address instead of what the page says, if anything does.
export function textOf({ node }, values, cases, to) {
  const address = [...node.querySelectorAll("[data-to]")];
  const lines = [...node.querySelectorAll("p")].map((line) => {
    if (!to || !address.includes(line)) return filledLine(line, values, cases);
    return line === address[0] ? to.join("\n") : undefined;
  });
  return lines.filter((line) => line !== undefined).join("\n").trim();
}

export const subjectOf = ({ node }, values, cases) => plain(filled(node.querySelector("strong"), values, DOTS, cases));

function filledLine(line, values, cases) {
  const blank = line.querySelector("[data-blank]");
  const name = blank && blank.dataset.blank;
  if (name === "more" || (name && values[name] === null)) return undefined;
  const isFirst = line.matches(".letter__part");
  return (isFirst ? "\n" : "") + plain(filled(line, values, DOTS, cases));
}

function filled(node, values, dots, cases) {
  const copy = node.cloneNode(true);
  for (const one of copy.querySelectorAll("[data-words]")) one.innerHTML = one.dataset.words; // our own page's
  for (const one of copy.querySelectorAll("[data-case]")) if (!cases.includes(one.dataset.case)) one.remove();
  for (const one of copy.querySelectorAll("[data-if]")) if (values[one.dataset.if] === null) one.remove();
  for (const one of copy.querySelectorAll("[data-fact]")) one.textContent = values[one.dataset.fact];
  for (const one of copy.querySelectorAll("[data-blank]")) one.textContent = values[one.dataset.blank] || dots;
  return copy;
}

// Whether the row names none but him as who gives the service: one card on the office's page, or one telephone and mail.
export const isOfRow = (officers, anchors) => officers.length > 0 && officers.every((one) => anchors.some((anchor) => isOne(one, anchor)));

function isOne(one, anchor) {
  const [own, other] = [one.dataset.whom, anchor].map(cardAt);
  if (!own || !other) return false;
  const isShared = (kind) => [...own.querySelectorAll(`[href^="${kind}:"]`)].some(({ href }) => [...other.querySelectorAll(`[href^="${kind}:"]`)].some((link) => link.href === href));
  return own === other || (isShared("tel") && isShared("mailto"));
}

function cardAt(id) {
  const node = document.getElementById(id);
  return node && node.closest(".contact-card");
}

const squeezed = (text) => text.replace(/\s+/g, " ").trim();
const plain = (node) => squeezed(node.textContent);

// At most as long as five messages hold once it is filled in: what is too long loses the time where its
// last day is known, then words at its end. Days lose the name of the weekday.
export function smsOf(page, values, cases) {
  const node = page.querySelector("#sms");
  const parts = Object.assign({}, values, { office: plain(node.querySelector("[data-fact=office]")) });
  for (const name of DAYS) parts[name] = parts[name] && parts[name].replace(/ \([^()]*\)$/, "");
  const text = () => plain(filled(node, parts, FEW_DOTS, cases));
  if (parts.promised && text().length > MOST - TYPED) parts.time = null;
  for (const name of CUT_FIRST) {
    const over = text().length - (MOST - TYPED);
    if (over > 0 && parts[name]) parts[name] = cut(parts[name], Math.max(LEAST, parts[name].length - over));
  }
  return text();
}

// The other ways to complain: { heading, text }, both elements whose links lead on.
export const waysOf = (page, values, cases) =>
  ["call", "online", "anonymous"]
    .map((name) => page.getElementById(name))
    .filter((node) => node)
    .map((node) => ({ heading: node.previousElementSibling, text: filled(node, values, DOTS, cases) }));
