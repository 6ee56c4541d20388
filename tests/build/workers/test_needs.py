"""What a worker must have, and how it is told what it has not."""

from __future__ import annotations

import sys

from pelicanconf import PLUGINS
from plugins.build.workers.needs import Library, faults, libraries, python_fault, series


def test_a_worker_needs_what_the_office_step_imports() -> None:
    """Found in the code, so that it is written down once; what only commands need is not asked."""
    needed = {one.module: one.distribution for one in libraries(PLUGINS)}
    step = {"jinja2", "lightningcss", "markupsafe", "nh3", "polib", "pydantic", "pyromark", "yaml"}
    assert step <= needed.keys()
    assert needed["yaml"].lower() == "pyyaml"
    assert needed.keys().isdisjoint({"brotli", "holidays", "invoke", "rich", "weaknesses"})


def test_all_faults_of_a_worker_are_told() -> None:
    """What is missing in one line, what is another version in one."""
    needed = [Library("nh3", "nh3", "0.3"), Library("polib", "polib", "1.2")]
    needed += [Library("yaml", "PyYAML", "6.0"), Library("jinja2", "Jinja2", "3.1")]
    found = {"nh3": "0.2", "polib": None, "PyYAML": None, "Jinja2": "3.1"}
    assert [one.text("en") for one in faults("X", needed, found)] == [
        "worker X lacks polib, PyYAML and is left out; install requirements.txt there",
        "worker X has nh3 0.2, here nh3 0.3, and is left out; install the same in both places",
    ]


def test_another_python_is_a_fault_unless_only_its_last_number_differs() -> None:
    """It is known before anything is sent that such a one might stumble over."""
    here = series(sys.version)
    assert list(python_fault("X", f"{here}.99.final.0")) == []
    other = [one.text("en") for one in python_fault("X", "3.8.10.final.0")]
    said = f"worker X has Python 3.8, here Python {here}, and is left out"
    assert other == [f"{said}; install the same in both places"]
