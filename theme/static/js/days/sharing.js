// Ways for a text to leave the page; none is taken before a tap.

export const PART = 67; // letters of one of several text messages in Bengali
export const MOST = 5 * PART; // letters of what is sent as text messages

// Says whether it could be copied.
export const copy = async (text, say) => say((await isCopied(text)) ? "copied" : "not-copied");

// The new way asks for https, the old one for a field.
async function isCopied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    return copiedFromField(text);
  }
}

function copiedFromField(text) {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  const isDone = document.execCommand("copy");
  field.remove();
  before.focus();
  return isDone;
}

export const smsLink = (text, number = "") => `sms:${number}?body=${encodeURIComponent(text)}`;
