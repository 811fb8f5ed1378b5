"""Which kata is meant when none is named, and which one comes next."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from kata_runner.model.status import Status
from kata_runner.workspace.current import current, following
from kata_runner.workspace.folder import State
from kata_runner.workspace.progress import Run
from tests.unit.test_registry import a_kata

A, B, C, D = (
    replace(a_kata(name), requires=requires)
    for name, requires in (("a", ()), ("b", ("a",)), ("c", ("b",)), ("d", ("a",)))
)
KATAS = (A, B, C, D)
NEW = {kata.name: State.NOT_STARTED for kata in KATAS}
START = datetime(2026, 11, 21, 6, 0, tzinfo=UTC)


def run(name: str, second: float, seconds: float = 0.1, status: Status = Status.FAILED) -> Run:
    """A run that ended so many seconds after the start."""
    time = START + timedelta(seconds=second)
    return Run(kata=name, devices=("cpu",), status=status, sha256="", seconds=seconds, time=time)


def test_a_beginner_is_at_the_first_one():
    """Nothing was run and nothing has passed."""
    assert current(KATAS, NEW) == A
    assert current((D, B, A), NEW) == A  # of those before it, a is required


def test_the_kata_of_the_last_run_is_current_also_after_it_passed():
    """So `kata plot` and `kata solution` are about what was just done."""
    states = NEW | {"a": State.PASSED}
    assert current(KATAS, states, [run("d", 0), run("a", 60)]) == A
    assert following(KATAS, states, A) == B


def test_this_folder_decides_first():
    """Whatever was run last."""
    assert current(KATAS, NEW, [run("a", 0)], around=C) == C


def test_a_run_of_several_katas_says_nothing():
    """`pytest katas` ends with the last kata, where nobody works; the run before it counts."""
    all_at_once = [run(kata.name, 100 + i, seconds=1.0) for i, kata in enumerate(KATAS)]
    assert current(KATAS, NEW, all_at_once) == A
    assert current(KATAS, NEW, [run("b", 0), *all_at_once]) == B
    assert current(KATAS, NEW, [*all_at_once, run("d", 200)]) == D


def test_a_run_of_a_kata_that_is_not_here_says_nothing():
    """It may have been removed."""
    assert current(KATAS, NEW, [run("b", 0), run("gone", 60)]) == B


def test_next_is_what_is_ready():
    """The one before it counts as passed; what requires more waits."""
    assert following(KATAS, NEW) == A
    assert following(KATAS, NEW, A) == B
    assert following(KATAS, NEW | {"a": State.PASSED}, D) == B  # none behind it: from the start
    assert following(KATAS, NEW | {"a": State.CHANGED, "b": State.PASSED}, B) == C


def test_what_was_skipped_comes_last_but_is_not_lost():
    """Where nothing is ready, the first that has not passed is next, and after all there is none."""
    assert following((B, C), {"a": State.NOT_STARTED, "b": State.PASSED, "c": "x"}, B) == C
    assert following((C,), NEW) == C
    assert following(KATAS, dict.fromkeys("abcd", State.PASSED), A) is None
    assert following(KATAS, {}, A) is None  # none of them is here
