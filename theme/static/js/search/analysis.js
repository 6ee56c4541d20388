// Bengali and Latin text → search terms, by the rules of spelling.json and analysis.json.
// The same interpreter in Python is plugins/charters/spelling.py and plugins/search/analysis.py: keep them alike, step for step.

const SHORT = 2;
const PHONE_DIGITS = [9, 13];
const KINDS = ["email", "host", "phone", "number"]; // of tokens, in the order of their groups; last the compound
const COMPOUND = KINDS.length + 1;

export function createAnalysis(rules) {
  const characters = characterMap(rules.characters);
  const withoutVisibleHasanta = replacement(rules.patterns.visible_hasanta);
  const withoutColons = replacement(rules.patterns.visarga_colon);
  const withoutDoubles = replacement(rules.doubled);
  const token = tokenPattern(rules.patterns);
  const replacements = rules.fold.map(([from, to]) => [from.normalize("NFC"), to]);
  const vowels = new Set(rules.stem.vowels);
  const suffixes = ["anywhere", "after_vowel", "after_consonant"].map((place) => [
    place,
    [...new Set(rules.stem[place].map(fold))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
  ]);
  const known = new Map(); // words and their terms
  const stop = new Set(rules.stop.map(term));

  function normalise(text) {
    let out = "";
    for (const character of withoutVisibleHasanta(text.normalize("NFC"))) out += characters.get(character) ?? character;
    return withoutColons(out);
  }

  function words(text) {
    const found = [];
    let short = "";
    let next = -1;
    const normal = normalise(text);
    token.lastIndex = 0;
    for (let match = token.exec(normal); match; match = token.exec(normal)) {
      const parts = split(match);
      const isCompound = match[COMPOUND] !== undefined;
      found.push(...parts);
      if (next === match.index && isCompound) found.push(short + parts[0]);
      const end = match.index + match[0].length;
      [short, next] = isCompound && normal[end] === " " && isShort(parts) ? [parts[0], end + 1] : ["", -1];
    }
    return found;
  }

  function isShort(parts) {
    return parts.length === 1 && parts[0].length <= SHORT && !stop.has(term(parts[0]));
  }

  function fold(word) {
    word = withoutDoubles(word);
    for (const [from, to] of replacements) word = word.split(from).join(to);
    return word;
  }

  function stem(word) {
    for (;;) {
      const shorter = withoutSuffix(word);
      if (shorter === word) return word;
      word = shorter;
    }
  }

  function withoutSuffix(word) {
    for (const [place, list] of suffixes) {
      for (const suffix of list) {
        const rest = word.slice(0, -suffix.length);
        if (rest.length >= rules.stem.floor && word.endsWith(suffix) && fits(place, rest)) return rest;
      }
    }
    return word;
  }

  function fits(place, rest) {
    return place === "anywhere" || vowels.has(rest.slice(-1)) === (place === "after_vowel");
  }

  function term(word) {
    if (!known.has(word)) known.set(word, stem(fold(word)));
    return known.get(word);
  }

  function terms(text) {
    return words(text).map(term).filter((found) => found && !stop.has(found));
  }

  return { normalise, words, fold, stem, term, terms, isStop: (found) => stop.has(found) };
}

function replacement([pattern, replaced]) {
  const expression = new RegExp(pattern, "g");
  return (text) => text.replace(expression, replaced);
}

function characterMap({ delete: deleted, dash, digits }) {
  const map = new Map();
  for (const character of deleted) map.set(character, "");
  for (const character of dash) map.set(character, "-");
  [...digits].forEach((digit, value) => map.set(digit, String(value)));
  for (let code = 65; code <= 90; code++) map.set(String.fromCharCode(code), String.fromCharCode(code + 32));
  return map;
}

function tokenPattern(patterns) {
  const kinds = KINDS.map((kind) => `(${patterns[kind]})`);
  return new RegExp([...kinds, `(${patterns.word}(?:- ?${patterns.word})*)`].join("|"), "g");
}

function split([text, email, host, phone, number]) {
  if (email ?? host) return [text, ...text.match(/[a-z]+|[0-9]+/g)];
  if (phone) return numbers(text);
  if (number) return [plainNumber(text)];
  const parts = text.split(/- ?/);
  return parts.length > 1 ? [...parts, parts.join("")] : parts;
}

function numbers(text) {
  const whole = text.replace(/[^0-9]/g, "");
  const runs = isPhone(whole) ? [whole] : text.match(/[0-9]+/g);
  return runs.map((digits) => {
    if (!isPhone(digits)) return plainNumber(digits);
    return digits.startsWith("880") ? digits.slice(2) : digits;
  });
}

function isPhone(digits) {
  return digits.length >= PHONE_DIGITS[0] && digits.length <= PHONE_DIGITS[1];
}

function plainNumber(text) {
  return text.replace(/^0+/, "") || "0";
}
