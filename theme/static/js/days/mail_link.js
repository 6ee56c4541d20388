// A mail that the reader's own program is to begin.
const MOST = 12000; // signs of an address; programs that take fewer cut it themselves
const END = encodeURIComponent("\r\n");

// As many lines of the body as there is room for, and whether that is all of them.
export function mailLink(to, subject, body) {
  const start = `mailto:${to.map(encodeURIComponent).join(",").replace(/%40/g, "@")}?subject=${encodeURIComponent(subject)}&body=`;
  const lines = body.split(/\r\n?|\n/);
  const taken = [];
  let room = MOST - start.length;
  for (const line of lines) {
    const encoded = line.length > room ? undefined : encodeURIComponent(line);
    if (encoded === undefined || encoded.length > room) break;
    room -= encoded.length + END.length;
    taken.push(encoded);
  }
  return { href: start + taken.join(END), isWhole: taken.length === lines.length };
}
