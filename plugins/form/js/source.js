// One office file in its parts. Joined again, the parts are the file, byte for byte.

const FENCE = '---';

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

/** What ends the lines of `text`: a file from Windows stays one. */
export function lineEnd(text) {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
