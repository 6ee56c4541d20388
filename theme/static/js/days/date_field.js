// A day to choose, or to type where the browser has no field for it.
import { parse } from "./typed_date.js";

let count = 0; // for ids

// `changed(day, isUnclear)` is told of a day, of undefined for none, and of what is no day.
export function dateField({ part, say }, label, day, changed) {
  const field = part("field");
  const [input, hint] = [field.querySelector("input"), field.querySelector(".date-field__hint")];
  const isNative = input.type === "date";
  input.id = `day-${++count}`;
  field.querySelector("label").textContent = label;
  field.querySelector("label").htmlFor = input.id;
  input.value = day && !isNative ? day.split("-").reverse().join("/") : day || "";
  if (isNative) hint.remove();
  else describe(input, hint);

  function tell(isLeft) {
    const found = parse(input.value);
    const isUnclear = input.value ? !found : Boolean(input.validity.badInput);
    if (isUnclear && !isLeft) return; // is still being typed
    input.setAttribute("aria-invalid", String(isUnclear));
    changed(found, isUnclear);
  }

  input.addEventListener("input", () => tell(false));
  input.addEventListener("change", () => tell(true));
  return field;
}

function describe(input, hint) {
  hint.id = `${input.id}-hint`;
  input.setAttribute("aria-describedby", hint.id);
}
