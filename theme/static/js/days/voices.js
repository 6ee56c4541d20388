// Whether the browser can read aloud in a language, and with which voice.

const isOf = (language) => ({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language;
const isOfHere = ({ lang }) => /bd$/i.test(lang);

// One on the phone itself before one that asks a server, of Bangladesh before others.
export function voiceOf(language) {
  const { speechSynthesis } = window;
  const voices = speechSynthesis ? speechSynthesis.getVoices().filter(isOf(language)) : [];
  const own = voices.filter(({ localService }) => localService);
  return own.find(isOfHere) || own[0] || voices.find(isOfHere) || voices[0];
}

// Calls once there is one: many browsers learn of their voices late.
export function whenHeard(language, call) {
  const { speechSynthesis } = window;
  if (!speechSynthesis) return;
  let isTold = false;
  const look = () => {
    if (isTold || !voiceOf(language)) return;
    isTold = true;
    call();
  };
  if (speechSynthesis.addEventListener) speechSynthesis.addEventListener("voiceschanged", look);
  else speechSynthesis.onvoiceschanged = look; // Safari before 16
  look();
}
