// Sends the message of a service: by what the browser offers, else by ways that the reader chooses from.
import { closeAnswer, isOpenAt, placeOf, showAnswer } from "./answer.js";
import { copy, smsLink } from "./sharing.js";
import { summaryOf } from "./summary.js";

export async function share(button, context) {
  const row = placeOf(button);
  if (isOpenAt(row, button)) return closeAnswer({ withFocus: true });
  const text = summaryOf(row);
  if (!(await isTaken(text))) showAnswer(button, ways(text, context));
}

// A browser refuses where the tap is too long ago; who thinks better of it is asked nothing more.
async function isTaken(text) {
  try {
    await navigator.share({ text });
    return true;
  } catch (refusal) {
    return refusal.name === "AbortError";
  }
}

function ways(text, { part, say }) {
  const node = part("share");
  const [message, copying, whatsapp, sms] = ["message", "copy", "whatsapp", "sms"].map((name) => node.querySelector(`.answer__${name}`));
  message.textContent = text;
  whatsapp.href = `https://wa.me/?text=${encodeURIComponent(text)}`;
  sms.href = smsLink(text);
  copying.addEventListener("click", async () => {
    node.querySelector("output").textContent = await copy(text, say);
  });
  return node;
}
