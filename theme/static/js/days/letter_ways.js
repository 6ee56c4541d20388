// The letter as a text to change, and each way for it to leave the page: none is taken before a tap.
import { element } from "./element.js";
import { TYPED } from "./letters.js";
import { mailLink } from "./mail_link.js";
import { printLetter } from "./print_letter.js";
import { PART, copy, smsLink } from "./sharing.js";

export function createWays(node, { say }) {
  const find = (name) => node.querySelector(`.letter-ways__${name}`);
  const [field, kept, status] = [node.querySelector("textarea"), find("kept"), node.querySelector(".letter-ways [role=status]")];
  const [sharing, copying, printing, mail, sms] = ["share", "copy", "print", "mail", "sms"].map(find);
  let latest; // what was last made of the page
  let made; // the text of it that was written into the field

  const tell = (text) => {
    status.textContent = text;
  };

  function rewrite() {
    made = field.value = latest.text;
    kept.hidden = true;
    addressMail();
  }

  function addressMail() {
    mail.hidden = !latest.mails.length;
    mail.href = mailLink(latest.mails, latest.subject, field.value).href;
  }

  sharing.hidden = !navigator.share;
  sharing.addEventListener("click", () =>
    navigator.share({ title: latest.subject, text: field.value }).catch(({ name }) => name !== "AbortError" && tell(say("letter-not-shared"))),
  );
  copying.addEventListener("click", async () => tell(await copy(field.value, say)));
  printing.addEventListener("click", () => printLetter(field.value));
  mail.addEventListener("click", () => {
    if (!mailLink(latest.mails, latest.subject, field.value).isWhole) tell(say("letter-cut"));
  });
  field.addEventListener("input", addressMail);
  kept.querySelector("button").addEventListener("click", () => {
    rewrite();
    field.focus();
  });

  // What the reader has changed stays until told otherwise.
  return {
    show(letter) {
      const isOwn = latest && field.value !== made;
      latest = letter;
      if (isOwn && letter.text !== field.value) kept.hidden = false;
      else rewrite();
      addressMail();
      sms.href = smsLink(letter.sms, letter.mobile && letter.mobile.number);
      find("whom").textContent = letter.mobile ? say("letter-sms-to", letter.mobile) : say("letter-sms-to-whom");
      sms.textContent = say("letter-sms", { count: letter.sms.length, parts: Math.ceil((letter.sms.length + TYPED) / PART) });
      showOthers(find("others"), letter.others);
      node.querySelector(".letter-ways").hidden = false;
    },
  };
}

function showOthers(place, others) {
  place.textContent = "";
  for (const { heading, text } of others) place.append(element("p", {}, element("strong", {}, ...pieces(heading)), element("br"), ...pieces(text)));
}

// Its words, and its links as links.
const pieces = (node) =>
  [...node.childNodes].map((child) => (child.nodeName === "A" ? element("a", { href: child.getAttribute("href") }, child.textContent) : child.textContent));
