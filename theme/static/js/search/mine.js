// "My upazila": chosen once, kept on this device only, so that the nearest offices come first.

const KEY = "charter-my-upazila";

export function createMine(select, onChange) {
  let kept = read();

  // Offers every upazila that has an office, by district; called when the list is first opened.
  async function fill({ manifest, loadEntries, entries }) {
    const last = manifest.upazilas[0] + manifest.upazilas[1];
    const numbers = Array.from({ length: manifest.upazilas[1] }, (_, place) => manifest.upazilas[0] + place);
    await loadEntries(numbers);
    for (const [slug, name, first, count] of manifest.districts) {
      const group = document.createElement("optgroup");
      group.label = name;
      for (let number = manifest.upazilas[0]; number < last; number++) {
        const [, title, [start, size]] = entries.get(number);
        if (start < first || start >= first + count) continue;
        const chosen = [slug, title];
        const option = new Option(title, JSON.stringify({ chosen, first: start, end: start + size, district: { first, end: first + count } }));
        option.selected = String(chosen) === String(kept?.chosen);
        group.append(option);
      }
      select.append(group);
    }
  }

  select.addEventListener("change", () => {
    kept = select.value ? JSON.parse(select.value) : undefined;
    write(kept);
    onChange();
  });
  if (kept) select.add(new Option(kept.chosen[1], JSON.stringify(kept), true, true));

  return { fill, place: () => kept };
}

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? undefined;
  } catch {
    return undefined;
  }
}

// Where storage is refused the choice holds until the page is left.
function write(kept) {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept ?? null));
  } catch {
    return;
  }
}
