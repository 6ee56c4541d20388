"""How long a reader waits: for the first result on a slow network, and for each typed letter."""

from __future__ import annotations

import gzip
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import quantiles
from threading import Thread

from playwright.sync_api import Browser

SLOW_CPU = 6  # times slower than this machine
SLOW_NETWORK = {
    "latency": 400,
    "downloadThroughput": 50_000,
    "uploadThroughput": 50_000,
}  # 400 kbit/s
TYPED = ("প্রশিক্ষণ পাটগ্রাম", "সাইবার নিরাপত্তা", "রংপুর সদর অভিযোগ", "web portal", "onik lokkhipur")

# Types the text letter by letter; gives the milliseconds from each letter to its results.
TYPE = """async (text) => {
  const root = document.documentElement;
  const field = document.querySelector("#q");
  const waits = [];
  for (let end = 1; end <= text.length; end++) {
    field.value = text.slice(0, end);
    root.dataset.searchState = "typed";
    const start = performance.now();
    field.dispatchEvent(new Event("input"));
    while (!["done", "empty", "idle"].includes(root.dataset.searchState)) {
      await new Promise((go) => setTimeout(go, 0));
    }
    waits.push(performance.now() - start);
  }
  return waits;
}"""


class _Compressed(SimpleHTTPRequestHandler):
    """Sends gzip, as a plain web host does; Chromium takes brotli over https only."""

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        body = gzip.compress(file.read_bytes(), 9)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing."""


def speed(folder: Path, browser: Browser) -> str:
    """One sentence with both figures for a built site."""
    handler = partial(_Compressed, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/search/"
        first = _first_result(browser, address)
        waits = _typing(browser, address)
        server.shutdown()
    return (
        f"First result at 400 kbit/s and 400 ms delay, cold: {first / 1000:.1f} s. Typed letter to "
        f"results, CPU {SLOW_CPU}× slower, files cached: median {quantiles(waits)[1]:.0f} ms, "
        f"p95 {quantiles(waits, n=20)[-1]:.0f} ms of {len(waits)} letters."
    )


def _first_result(browser: Browser, address: str) -> float:
    """Milliseconds from opening the address to the shown results, nothing cached."""
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", {"offline": False, **SLOW_NETWORK})
    page.goto(f"{address}?q=পাটগ্রামে+সাইবার+নিরাপত্তা", wait_until="commit")
    page.wait_for_selector("html[data-search-state=done]", state="attached")
    elapsed: float = page.evaluate("performance.now()")
    context.close()
    return elapsed


def _typing(browser: Browser, address: str) -> list[float]:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(address)
    for text in TYPED:
        page.evaluate(TYPE, text)  # once, so that every file is there
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOW_CPU})
    waits = [wait for text in TYPED for wait in page.evaluate(TYPE, text)]
    context.close()
    return waits
