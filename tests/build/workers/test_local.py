"""Many processes give what one gives."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import islice

import pytest

from plugins.build.office_step import Job, Refusal, take_steps
from plugins.build.renderer import Renderer
from plugins.build.workers.local import AHEAD, CHUNK, local_workers, spread
from plugins.build.workers.processes import MOST, allowed, cores, parse_jobs

MakeRenderer = Callable[..., Renderer]


@pytest.mark.parametrize("count", [1, 2, 5])
@pytest.mark.parametrize("offices", [0, 1, CHUNK, CHUNK + 1, 30])
def test_any_number_of_workers_gives_the_same(
    jobs: list[Job], make_renderer: MakeRenderer, count: int, offices: int
) -> None:
    """In the order of the jobs, whether they fit into one chunk or not."""
    renderer = make_renderer()
    made = local_workers(count)(iter(jobs[:offices]), renderer)
    assert tuple(made) == take_steps(tuple(jobs[:offices]), renderer)


def test_many_jobs_are_done_in_other_processes(
    jobs: list[Job], make_renderer: MakeRenderer
) -> None:
    """The template tells who renders it."""
    renderer = make_renderer(
        "{{ office.name.__class__ }}{{ pid() }}", options={}, shared={"pid": Pid()}
    )
    made = list(local_workers(2)(jobs, renderer))
    pages = {page.partition(b">")[2] for one in made for page in list(one.files.values())[:1]}
    assert len(pages) > 1
    assert str(os.getpid()).encode() in pages


class Pid:
    """The process that renders."""

    def __call__(self) -> int:
        return os.getpid()

    def __repr__(self) -> str:
        return "pid"


def test_jobs_are_taken_only_as_fast_as_they_are_done(
    jobs: list[Job], make_renderer: MakeRenderer
) -> None:
    """A country's files are never in memory all at once."""
    taken: list[str] = []

    def coming() -> Iterator[Job]:
        for job in jobs * 10:
            taken.append(job.id)
            yield job

    with ThreadPoolExecutor(1) as executor:
        made = spread(coming(), executor, 1, partial(take_steps, renderer=make_renderer()))
        list(islice(made, 1))
        assert len(taken) <= (AHEAD + 2) * CHUNK
        made.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("count", [1, 2])
def test_a_failure_in_any_process_names_the_office_file(
    jobs: list[Job], make_renderer: MakeRenderer, count: int
) -> None:
    """Here the twenty-fifth, which a copy of this process takes."""
    one = jobs[24]
    renderer = make_renderer("{{ 1 // (office.id != '%s') }}" % one.id)  # noqa: UP031 - braces
    with pytest.raises(Refusal) as raised:
        list(local_workers(count)(jobs, renderer))
    said = f"{one.raw.path}: theme/templates/office.html:1: ZeroDivisionError: "
    assert str(raised.value).startswith(said)


@pytest.mark.parametrize(("count", "others"), [(1, 0), (2, 2), (3, 3)])
def test_no_more_processes_work_than_are_allowed(
    jobs: list[Job], make_renderer: MakeRenderer, count: int, others: int
) -> None:
    """Beside this one, which takes the first few offices; of one that is allowed, no other."""
    renderer = make_renderer("{{ pid() }}", options={}, shared={"pid": Pid()})
    with allowed(count):
        made = list(local_workers()(jobs * 10, renderer))
    pages = {page for one in made for page in list(one.files.values())[:1]}
    assert 0 <= len(pages - {str(os.getpid()).encode()}) <= others


@pytest.mark.parametrize("text", ["0", "-1", "many", "2.5", f"{MOST + 1}"])
def test_a_number_of_processes_that_cannot_be_is_refused(text: str) -> None:
    """With those that can; nothing said is one for each core."""
    with pytest.raises(Refusal) as refused:
        parse_jobs(text)
    said = f"--jobs '{text}' is impossible; write a number from 1 to {MOST}, like --jobs 4"
    assert str(refused.value) == said
    assert (parse_jobs(""), parse_jobs("1"), parse_jobs(f"{MOST}")) == (0, 1, MOST)


def test_there_is_at_least_one_core() -> None:
    """And no more than the machine has."""
    assert 1 <= cores() <= (os.cpu_count() or 1)
