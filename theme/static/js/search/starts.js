// Numbered ranges that follow each other, each told by where it starts.

// The place of the last one that starts at `number` or before.
export function rangeAt(starts, number) {
  let place = starts.length - 1;
  while (starts[place] > number) place--;
  return place;
}
