// A Firefox that does what each line of its input says and answers with a line: see engine.py.
import { createInterface } from "node:readline";
import puppeteer from "puppeteer-core";

const [executablePath, scripts] = process.argv.slice(2);
const browser = await puppeteer.launch({
  browser: "firefox",
  protocol: "webDriverBiDi",
  executablePath,
  extraPrefsFirefox: { "javascript.enabled": scripts === "on" },
});
const page = await browser.newPage();
let complaints = [];
page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
page.on("pageerror", (error) => complaints.push(String(error)));

const commands = {
  async open(address) {
    await page.goto("about:blank"); // else an address with a fragment only scrolls
    complaints = [];
    await page.goto(address);
  },
  resize: (width, height) => page.setViewport({ width, height }),
  // Between two pages there is nothing to ask.
  evaluate: (script) => page.evaluate(script).catch((error) => console.error(script, error.message)),
  type: (text) => page.keyboard.type(text),
  press: (key) => page.keyboard.press(key),
  picture: (path) => page.screenshot({ path }).then(() => null),
  complaints: () => complaints,
};

const answer = (value) => console.log(JSON.stringify(value ?? null));
answer(null);
for await (const line of createInterface({ input: process.stdin })) {
  const [name, ...given] = JSON.parse(line);
  answer(await commands[name](...given));
}
await browser.close();
