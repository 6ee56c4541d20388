// Prints a text alone, as a letter: the page is put aside for as long as that takes.
import { element } from "./element.js";

const ASIDE = "is-aside";

export function printLetter(text) {
  const sheet = element("div", { className: "letter-sheet" }, ...text.split("\n").map((line) => element("p", {}, line)));
  document.body.append(sheet);
  document.documentElement.classList.add(ASIDE);
  const end = () => {
    sheet.remove();
    document.documentElement.classList.remove(ASIDE);
    for (const name of ["afterprint", "click"]) removeEventListener(name, end);
  };
  print();
  // Some browsers go on before the letter is printed, and of those some do not tell its end.
  addEventListener("afterprint", end);
  setTimeout(() => addEventListener("click", end));
}
