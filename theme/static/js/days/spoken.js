// A text as it is written → as it is said aloud: numbers and dates in words, nothing of signs and addresses.
import { inAscii, inWords, numbered } from "./dates.js";

const LETTER = "A-Za-z\\u0980-\\u09e3\\u09f0-\\u09ff";
const UNITS = [[100000, "lakh"], [1000, "thousand"], [100, "hundred"]];
const LONGEST = 7; // digits of what is a quantity
const COUNTRY = /^880(?=\d{8})/;

export function createSpoken(say, language) {
  const words = say("spoken-numbers").split(" ");

  // Digit by digit, as it is dialled in the country: শূন্য এক সাত …
  function digits(number) {
    const own = number.replace(/\D/g, "").replace(COUNTRY, "0");
    return ` ${[...own].map((digit) => words[digit]).join(" ")} `;
  }

  // Hundreds are counted below two thousand, as in years: উনিশশ একাত্তর.
  function number(value) {
    if (value < 100) return words[value];
    const [unit, name] = UNITS.find(([one]) => value >= one && !(one === 1000 && value >= 1100 && value < 2000));
    const rest = value % unit;
    return say(`spoken-${name}`, { number: number(Math.floor(value / unit)) }) + (rest ? ` ${number(rest)}` : "");
  }

  const isQuantity = (text) => text.length <= LONGEST && !/^0\d\d/.test(text);
  const counted = (text) => (isQuantity(text) ? number(Number(text)) : digits(text));

  function range(text) {
    const [from, to, ...more] = text.split(/\s*[-–]\s*/);
    return more.length || !isQuantity(from) || !isQuantity(to) ? digits(text) : say("spoken-range", { from: counted(from), to: counted(to) });
  }

  // 3.00; 2.30, which is a time of the day; 2.5; 1.2.3
  function parts(text) {
    const [whole, rest, ...more] = text.split(/[.:]/);
    if (more.length) return [whole, rest, ...more].map(counted).join(" ");
    if (rest === "00") return counted(whole);
    if (rest.length === 2 && whole <= 24 && rest < 60) return `${counted(whole)} ${counted(rest)}`;
    return say("spoken-point", { number: counted(whole), rest: digits(rest).trim() });
  }

  const date = (text) => {
    const day = numbered(inAscii(text));
    return day ? inWords(day, language).replace(/ \(.*/, "") : text;
  };

  const rules = [
    [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, say("spoken-mail")],
    [/(?:https?:\/\/|www\.)\S+|(?:[a-z0-9-]+\.)+(?:bd|com|net|org)\b(?:\/\S*)?/gi, say("spoken-website")],
    ...pairs(say("spoken-written")).map(([short, whole]) => [new RegExp(`(^|[^${LETTER}${/^[০-৯]/.test(short) ? "০-৯" : ""}])${short}(?![${LETTER}])[ :-]*`, "g"), `$1 ${whole} `]),
    ...pairs(say("spoken-shortened")).map(([short, whole]) => [new RegExp(`(^|[^${LETTER}])${short.replace(/\./g, "\\.")}[.:ঃ]`, "g"), `$1${whole} `]),
    [/[০-৯\d]{1,4}([/.-])[০-৯\d]{1,2}\1[০-৯\d]{2,4}/g, date],
    [/[০-৯]/g, (digit) => digit.charCodeAt(0) - 0x9e6],
    [/(\d)\s*\/\s*[-=]+/g, "$1 "],
    [/\d+(?:-\d+){2,}/g, digits],
    [/\+\s?\d(?:[ -]?\d){7,}|\b0\d(?:[ -]?\d){6,}/g, digits],
    [/\d{1,2}(?:,\d{2})*,\d{3}(?!\d)/g, (sum) => sum.replace(/,/g, "")],
    [/\d+(?:\s*[-–]\s*\d+)+/g, range],
    [/\d+(?:[.:]\d+)+/g, parts],
    [/\d+(?!\d*(?:st|nd|rd|th)\b)/g, counted],
    [/(\S+?)(ো?)\s*\(\s*\1ো?\s*\)/g, "$1$2 "], // 7 (seven)
    [/%/g, ` ${say("spoken-percent")} `],
    [/[+&]/g, ` ${say("spoken-and")} `],
    [new RegExp(`ঃ(?![${LETTER}])`, "g"), ""],
    [/["“”«»@*_#<>=~^`\\]/g, " "],
    [/[()[\]{}/|·•●▪■◦‣–—…]|\s-\s/g, ","],
    [/-\s/g, " "],
    [/\s*,(?:\s*,)*\s*/g, ", "],
    [/^[\s,]+|[\s,]+$/g, ""],
    [/[\s,]*([।.:;?!])(?:\s*,)?/g, "$1"],
    [/\s+/g, " "],
    [new RegExp(`(.{2,80}?)[,।.] ${say("spoken-that-is")} \\1([।.]?)$`), "$1$2"], // 1-5 days, that is 1 to 5 days
  ];

  const text = (written) => rules.reduce((said, [sign, spoken]) => said.replace(sign, spoken), written.normalize());
  return { digits, text };
}

const pairs = (list) => list.split(", ").map((pair) => /^(\S+(?: \S)?) (.+)/.exec(pair).slice(1));
