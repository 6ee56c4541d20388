// A mail that the reader's own program is to begin.
const MOST = 12000; // signs of an address; programs that take fewer cut it themselves

const encoded = (text) => encodeURIComponent(text.replace(/\r\n?|\n/g, "\r\n"));

// As many lines of the body as there is room for; whether that is all of them.
export function mailLink(to, subject, body) {
  const start = `mailto:${to.map(encodeURIComponent).join(",").replace(/%40/g, "@")}?subject=${encodeURIComponent(subject)}&body=`;
  const lines = body.split("\n");
  let count = lines.length;
  while (count && start.length + encoded(lines.slice(0, count).join("\n")).length > MOST) count -= 1;
  return { href: start + encoded(lines.slice(0, count).join("\n")), isWhole: count === lines.length };
}
