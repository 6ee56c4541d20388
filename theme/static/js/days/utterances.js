// A text in pieces that a browser reads without giving up: Chrome stops within one after some fifteen seconds.

const LONGEST = 150; // letters
const ENDS = [/^[^]*[।.?!](?=\s)/, /^[^]*[,;:](?=\s)/, /^[^]*\S(?=\s)/];

export function utterances(text) {
  const found = [];
  for (let rest = text.trim(); rest; rest = rest.slice(found[found.length - 1].length).trim()) found.push(first(rest));
  return found;
}

// Whole sentences, else as many parts of one, words or letters as there is room for.
function first(text) {
  if (text.length <= LONGEST) return text;
  const head = text.slice(0, LONGEST + 1);
  const [whole] = ENDS.map((end) => end.exec(head)).find((one) => one) || [text.slice(0, LONGEST)];
  return whole;
}
