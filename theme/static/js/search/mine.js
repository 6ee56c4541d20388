// "My upazila": chosen once, kept on this device only, so that the nearest offices come first.

import { rangeAt } from "./starts.js";

const KEY = "charter-my-upazila";

export function createMine(select, onChange) {
  let kept = read(); // "district/name", for the numbers of its offices change with the content
  let isFilled = false;

  // Offers every upazila that has an office, by district; called when the list is first opened.
  async function fill(ready) {
    const offered = await upazilas(ready);
    if (isFilled) return;
    isFilled = true;
    select.length = 1;
    let group;
    for (const { key, title, district } of offered) {
      if (group?.label !== district.name) {
        group = document.createElement("optgroup");
        group.label = district.name;
        select.append(group);
      }
      group.append(new Option(title, key, false, key === kept));
    }
  }

  // The range of the chosen upazila's offices, and that of its district's.
  async function place(ready) {
    return kept && (await upazilas(ready)).find(({ key }) => key === kept);
  }

  select.addEventListener("change", () => {
    kept = select.value;
    write(kept);
    onChange();
  });
  const [, title] = kept.split("/");
  if (title) select.add(new Option(title, kept, false, true));

  return { fill, place };
}

async function upazilas({ manifest, loadEntries, entries, placeRanges }) {
  const [start, length] = manifest.upazilas;
  const numbers = Array.from({ length }, (_, place) => start + place);
  await loadEntries(numbers);
  const districts = manifest.districts.map(rangeOf);
  const starts = districts.map(({ first }) => first);
  return numbers.map((number) => {
    const [, title] = entries.get(number);
    const range = placeRanges.get(number);
    const district = districts[rangeAt(starts, range.first)];
    return { ...range, key: `${district.slug}/${title}`, title, district };
  });
}

export const rangeOf = ([slug, name, first, count]) => ({ slug, name, first, end: first + count });

// Where storage is refused the choice holds until the page is left.
function read() {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

function write(kept) {
  try {
    localStorage.setItem(KEY, kept);
  } catch {
    return;
  }
}
