"""A Chromium 69 that does what each line of its input says and answers with a line: see engine.py.

The first answer is nothing, or the reason why there is no such browser here.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

# Without a display; its sandbox knows no kernel and no glibc of today, and the pages are our own.
os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QTWEBENGINE_DISABLE_SANDBOX": "1"}
try:
    from PyQt5.QtCore import QEvent, QEventLoop, QSocketNotifier, Qt, QUrl
    from PyQt5.QtGui import QKeyEvent
    from PyQt5.QtWebEngineWidgets import (
        QWebEnginePage,
        QWebEngineProfile,
        QWebEngineScript,
        QWebEngineSettings,
        QWebEngineView,
    )
    from PyQt5.QtWidgets import QApplication
except ImportError as error:
    print(json.dumps(str(error)))  # noqa: T201 - the answer
    sys.exit()

FLAGS = (
    *("--disable-gpu", "--no-proxy-server"),
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
KEYS = {"Enter": (Qt.Key_Return, "\r"), "ArrowDown": (Qt.Key_Down, ""), "Tab": (Qt.Key_Tab, "\t")}


class Page(QWebEnginePage):
    """A page that keeps what it complains about."""

    def __init__(self, profile: QWebEngineProfile, view: QWebEngineView) -> None:
        super().__init__(profile, view)
        self.complaints: list[str] = []

    def javaScriptConsoleMessage(self, level: int, message: str, *_: object) -> None:  # noqa: N802
        if level == QWebEnginePage.ErrorMessageLevel:
            self.complaints.append(message)


class Window:
    """What can be asked for: every public method is a command."""

    def __init__(self, *, scripts: bool) -> None:
        self._view = QWebEngineView()
        self._page = Page(QWebEngineProfile(self._view), self._view)  # keeps nothing on the disk
        self._view.setPage(self._page)
        settings = self._page.settings()
        settings.setAttribute(QWebEngineSettings.JavascriptEnabled, scripts)
        settings.setAttribute(QWebEngineSettings.ShowScrollBars, False)  # noqa: FBT003 - as on a phone
        self._view.show()

    def open(self, address: str) -> None:
        loop = QEventLoop()
        self._page.loadFinished.connect(loop.quit)
        self._page.complaints.clear()
        self._page.load(QUrl(address))
        loop.exec_()
        self._view.setFocus()

    def resize(self, width: int, height: int) -> None:
        self._view.resize(width, height)

    def evaluate(self, script: str) -> Any:  # noqa: ANN401 - whatever the script gives
        found: list[Any] = []
        loop = QEventLoop()

        def take(value: object) -> None:
            found.append(value)
            loop.quit()

        # In a world of its own, where scripts run also when the page's do not.
        self._page.runJavaScript(script, QWebEngineScript.ApplicationWorld, take)
        while not found:
            loop.exec_()
        return found[0]

    def type(self, text: str) -> None:
        for letter in text:
            self._key(0, letter)

    def press(self, key: str) -> None:
        self._key(*KEYS[key])

    def picture(self, path: str) -> bool:
        return self._view.grab().save(path)

    def complaints(self) -> list[str]:
        return self._page.complaints

    def _key(self, code: int, text: str) -> None:
        for kind in (QEvent.KeyPress, QEvent.KeyRelease):
            event = QKeyEvent(kind, code, Qt.NoModifier, text)
            QApplication.sendEvent(self._view.focusProxy(), event)


def main() -> None:
    application = QApplication([*sys.argv[:1], *FLAGS])
    window = Window(scripts=sys.argv[1] == "on")

    def obey() -> None:
        line = sys.stdin.readline()
        if not line:
            application.quit()
            return
        name, *given = json.loads(line)
        print(json.dumps(getattr(window, name)(*given)), flush=True)  # noqa: T201

    listener = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Read)
    listener.activated.connect(obey)
    print("null", flush=True)  # noqa: T201
    application.exec_()


main()
