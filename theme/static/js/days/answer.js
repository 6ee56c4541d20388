// Where what a button gives is shown: a row of the table right after its own, or a box after the steps.
// One answer is open at a time.
import { decoded } from "./decoded.js";
import { element } from "./element.js";

let open; // { place, button, box }

// The row of a service, or the complaint section, that an element or an address is in.
export const placeOf = (node) => node && (node.closest("tr.answer") ? node.closest("tr").previousElementSibling : node.closest("tr[id], .grs"));

// The one that the address names, with days or without; on the page about days it names none.
export function addressedPlace() {
  const [id] = decoded(location.hash).slice(1).split(";");
  return id ? placeOf(document.getElementById(id)) : document.querySelector(".grs");
}

export const isOpenAt = (place, button) => Boolean(open && open.place === place && open.button === button);

// Shows the node, whose heading can take the focus; `isSilent` where nobody pressed the button and the focus stays where it is.
export function showAnswer(button, node, { isSilent = false } = {}) {
  const place = placeOf(button);
  const own = place.querySelector(`.row-tools [data-do="${button.dataset.do}"]`); // else one in an answer, which goes
  closeAnswer();
  const box = boxIn(place);
  const title = node.querySelector(".answer__title");
  node.id = `answer-${place.id || "grs"}`;
  node.setAttribute("aria-label", title.textContent);
  node.querySelector(".answer__close").addEventListener("click", () => closeAnswer({ withFocus: true }));
  contentOf(box).append(node);
  own.setAttribute("aria-expanded", "true");
  own.setAttribute("aria-controls", node.id);
  open = { place, button: own, box };
  if (!isSilent) title.focus();
  node.scrollIntoView({ block: "nearest" });
}

export function closeAnswer({ withFocus = false } = {}) {
  if (!open) return;
  const { button, box } = open;
  open = undefined;
  box.remove();
  button.setAttribute("aria-expanded", "false");
  button.removeAttribute("aria-controls");
  if (withFocus) button.focus();
}

function boxIn(place) {
  if (place.tagName !== "TR") {
    const box = element("div", { className: "answer" });
    place.querySelector(".row-tools").after(box);
    return box;
  }
  const cell = element("td", { colSpan: place.cells.length });
  const row = element("tr", { className: "answer" }, cell);
  row.setAttribute("role", "row");
  cell.setAttribute("role", "cell");
  place.after(row);
  return row;
}

const contentOf = (box) => box.querySelector("td") || box;

document.addEventListener("keydown", ({ key, target }) => {
  if ((key === "Escape" || key === "Esc") && open && (open.box.contains(target) || open.button === target)) closeAnswer({ withFocus: true });
});

// What is open elsewhere goes when the address leads on.
addEventListener("hashchange", () => open && open.place !== addressedPlace() && closeAnswer());
