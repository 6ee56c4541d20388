// What a cell or a step says, as lines of plain text.

const BLOCKS = "br, div, dl, h3, li, ol, p, ul";

// `dial` says a telephone number as it is dialled: "+8801700000000" or "333"; what matches `left` is left out.
export function linesOf(element, dial, left) {
  return said(element, dial, left)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line);
}

function said(node, dial, left) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s+/g, " ");
  if (node.nodeType !== Node.ELEMENT_NODE || (left && node.matches(left))) return "";
  if (node.matches("[href^='tel:']")) return dial(node.getAttribute("href").slice("tel:".length));
  const inside = [...node.childNodes].map((child) => said(child, dial, left)).join("");
  return node.matches(BLOCKS) ? `\n${inside}\n` : inside;
}
