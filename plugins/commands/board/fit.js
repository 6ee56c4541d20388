// Finds the number of columns and the largest type with which the whole board fits on its page.
// What it found stands in the root's data, for whoever started the browser.
(() => {
  "use strict";
  const STEP = 0.25; // points
  const NARROWEST = 15; // ems of a column, so that a line holds a few words
  const WIDEST = 42; // where the eye still finds the next line
  const LEVEL = 0.7; // of the fullest column, which every other fills
  const MOST = 40; // columns
  const BROKEN = 1.4; // times the type that is worth a service in two columns
  const AIR = { step: 0.05, most: 3 }; // times the usual distance between services

  const root = document.documentElement;
  const flow = document.querySelector(".board__flow");
  const least = Number(root.dataset.least);

  const set = (name, value) => root.style.setProperty(`--${name}`, value);

  function fits() {
    return (
      flow.scrollWidth <= flow.clientWidth &&
      flow.getBoundingClientRect().bottom <= flow.parentElement.getBoundingClientRect().bottom &&
      root.scrollWidth <= document.body.offsetWidth
    );
  }

  /** The most steps with which it fits, from `first` to `last`; 0 where the first are too many. */
  function largest(name, unit, step, first, last) {
    const fitsWith = (steps) => {
      set(name, steps * step + unit);
      return fits();
    };
    if (first > last || !fitsWith(first)) return 0;
    let [fitting, beyond] = [first, last + 1];
    while (beyond - fitting > 1) {
      const middle = (fitting + beyond) >> 1;
      if (fitsWith(middle)) fitting = middle;
      else beyond = middle;
    }
    fitsWith(fitting);
    return fitting * step;
  }

  /** How full the emptiest column is, beside the fullest. */
  function level(columns) {
    const { left, top, width } = flow.getBoundingClientRect();
    const depths = Array(columns).fill(0);
    for (const block of flow.querySelectorAll("li, h2, h3"))
      for (const part of block.getClientRects()) {
        const column = Math.floor(((part.left - left + 1) / width) * columns);
        depths[column] = Math.max(depths[column], part.bottom - top);
      }
    return Math.min(...depths) / Math.max(...depths);
  }

  function lay({ columns, whole, type }) {
    set("columns", columns);
    flow.classList.toggle("board__flow--whole", whole);
    if (type) set("type", `${type}pt`);
  }

  /** The columns whose type is the largest, and larger than `beaten`; `loose` ones may be uneven. */
  function best(whole, beaten, loose = false) {
    let found = { whole, columns: 1, type: 0 };
    for (let columns = 1; columns <= MOST; columns++) {
      const width = (flow.clientWidth * 0.75) / columns / STEP;
      const floor = Math.floor(Math.max(found.type, beaten) / STEP) + 1;
      const last = Math.floor(width / NARROWEST);
      if (last < floor) break;
      lay({ columns, whole });
      const first = loose ? floor : Math.max(floor, Math.ceil(width / WIDEST));
      const type = largest("type", "pt", STEP, first, last);
      if (type && (loose || level(columns) >= LEVEL)) found = { whole, columns, type };
    }
    return found;
  }

  /** Services stay whole where that is to be had; what is too small is told, though not used. */
  function chosen() {
    const whole = best(true, least - STEP);
    const broken = best(false, Math.max(least - STEP, whole.type * BROKEN));
    const enough = [broken, whole].find((one) => one.type);
    if (enough) return enough;
    const level = best(false, 0);
    return level.type ? level : best(false, 0, true);
  }

  function lettersDiffer() {
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = `100px ${getComputedStyle(root).fontFamily}`;
    return new Set([..."কখগঘ"].map((letter) => pen.measureText(letter).width)).size > 1;
  }

  function fill() {
    const found = chosen();
    lay(found);
    const usual = Math.round(1 / AIR.step);
    largest("air", "", AIR.step, usual, AIR.most * usual);
    if (level(found.columns) < LEVEL) set("air", 1);
    set("depth", `${Math.ceil(flow.getBoundingClientRect().height)}px`);
    flow.classList.add("board__flow--laid");
    return fits() ? found.type : 0;
  }

  const known = lettersDiffer(); // boxes, which stand for letters without a font, are alike
  root.dataset.letters = known ? "known" : "unknown";
  root.dataset.type = known ? fill() : 0;
})();
