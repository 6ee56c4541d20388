// One office file in its parts. Joined again, the parts are the file, byte for byte.

const FENCE = '---';
const ODD_BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const BLANK = `(?:[ \\t]|${ODD_BLANK.source})`;
const KEY = `["']?[a-z0-9_-]+["']?${BLANK}*:${BLANK}+`;
const FRAME = new RegExp(`^${BLANK}*(?:-${BLANK}+)*(?:${KEY})?(?:[\\[{].*)?`, 'gm');

/** `{head, front, fence, body}`, or null where the text has no closed front matter. */
export function split(text) {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const isFence = (line) => line.replace(/^\uFEFF/, '').trimEnd() === FENCE;
  if (!lines.length || !isFence(lines[0])) return null;
  const end = lines.findIndex((line, number) => number > 0 && isFence(line));
  if (end < 0) return null;
  return {
    head: lines[0],
    front: lines.slice(1, end).join(''),
    fence: lines[end],
    body: lines.slice(end + 1).join(''),
  };
}

/** YAML as it looks, every sign in its place: see `with_plain_blanks` in plugins/charters/reading/source.py. */
export function withPlainBlanks(front) {
  return front.replace(FRAME, (frame) => frame.replace(ODD_BLANK, ' '));
}

/** What ends the lines of `text`: a file from Windows stays one. */
export function lineEnd(text) {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
