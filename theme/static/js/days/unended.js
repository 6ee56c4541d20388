// A text that is a sentence itself, as it stands where one goes on or ends after it.
export const unended = (text) => text.replace(/[\s।]+$/, "");
