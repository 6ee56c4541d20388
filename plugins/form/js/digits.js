// Bengali digits.

const DIGITS = '০১২৩৪৫৬৭৮৯';

export function toAscii(text) {
  return text.replace(/[০-৯]/g, (digit) => DIGITS.indexOf(digit));
}
