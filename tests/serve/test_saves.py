"""What ends the watching for saves."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.patience import PATIENCE

# A signal that another thread takes wakes nobody who waits, as one that comes just before the wait.
PROGRAM = """
import signal, threading
from pathlib import Path
from plugins.serve.saves import saves

def ctrl_c():
    signal.pthread_kill(threading.get_ident(), signal.SIGINT)

changes = saves(Path.cwd())
threading.Timer(0.2, ctrl_c).start()
print(list(changes))
"""


def test_ctrl_c_is_never_lost(tmp_path: Path, root: Path) -> None:
    """Nor where it does not interrupt the wait, as when it comes just before it."""
    (tmp_path / "content").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=tmp_path,
        env={"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (done.stdout, done.stderr, done.returncode) == ("[]\n", "", 0)
