// Ways for a text to leave the page; none is taken before a tap.

// Whether it could be copied. The new way asks for https, the old one for a field.
export async function copy(text) {
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
  const isCopied = document.execCommand("copy");
  field.remove();
  before.focus();
  return isCopied;
}

export const smsLink = (text, number = "") => `sms:${number}?body=${encodeURIComponent(text)}`;
