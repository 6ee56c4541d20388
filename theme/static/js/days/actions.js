// What the buttons do, as far as the parts of the scripts have come.
import { createWords } from "./words.js";

// `shared` is what the parts give each other, by name; each adds its own.
export function createActions(shared, { district, language }) {
  const context = Object.assign({ district, language }, createWords(language));

  return {
    learn: context.learn,
    // Fails where the calendar is something else.
    count(calendar) {
      const workingDays = shared.createWorkingDays(calendar, district);
      Object.assign(context, { calendar, workingDays });
    },
    press: (button) => shared[button.dataset.do](button, context),
    follow: () => shared.follow(context),
  };
}
