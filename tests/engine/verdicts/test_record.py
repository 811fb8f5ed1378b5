"""Real katas: each verdict can be computed again from the record of the run alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kata_runner.library.registry import registry
from kata_runner.model.kata import Kata
from kata_runner.model.request import Request
from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from kata_runner.running.apart import judging, observing, passes_apart
from kata_runner.running.heard import Pass
from kata_runner.running.run import passes
from kata_runner.running.transport import Cold, Transport, Warm
from kata_runner.running.warm import WarmProcess

KATAS = [registry().find(name) for name in ("neuron_forward", "square_derivative")]
SMALL = [registry().find(name) for name in ("first_slope", "indexing")]
LIMIT = 10.0


def entries(katas: list[Kata], right: int | None = None, wrong: int | None = None) -> list[Any]:
    """The reference and so many entries of the catalogue of each kata; all of them for None."""
    return [
        pytest.param(kata, path, id=f"{kata.name}-{path.stem}")
        for kata in katas
        for path in (kata.reference, *kata.right[:right], *kata.wrong[:wrong])
        if path is not None
    ]


def devices(kata: Kata) -> tuple[str, ...]:
    """Those on which a kata runs here."""
    return tuple(device for device in ("cpu", "sim") if kata.runs_on(device))


def told(verdicts: dict[Pass, Verdict]) -> dict[Any, Any]:
    """What verdicts say, check by check."""
    return {
        (key, result.name): (
            result.status,
            result.story and (result.story.kind, result.story.error, result.story.listed),
        )
        for key, verdict in verdicts.items()
        for result in verdict.results
    }


def statuses(verdicts: dict[Pass, Verdict]) -> dict[Any, Any]:
    """What verdicts come to, as a whole and check by check."""
    return {
        key: (verdict.status, [(result.name, result.status) for result in verdict.results])
        for key, verdict in verdicts.items()
    }


@pytest.fixture
def transport(warm: WarmProcess) -> Transport:
    """A child of the warm process for each request."""
    return Warm(warm)


def check_record(kata: Kata, path: Path, transport: Transport) -> None:
    """The verdict on a solution is the one from its record and a run of the reference."""
    asked = Request.travelling(kata, path, devices=devices(kata), limit=LIMIT, record=True)
    first = passes(kata, asked, transport)
    record = [check for verdict in first.values() for check in verdict.record]
    assert told(passes(kata, judging(kata, asked, record), transport)) == told(first)


@pytest.mark.parametrize("kata, path", entries(KATAS, right=1, wrong=3))
def test_a_verdict_can_be_computed_again(kata: Kata, path: Path, transport: Transport) -> None:
    """In another process, which never meets the solution."""
    check_record(kata, path, transport)


@pytest.mark.exhaustive
@pytest.mark.parametrize("kata, path", entries(list(registry().katas)))
def test_every_verdict_can_be_computed_again(kata: Kata, path: Path, transport: Transport) -> None:
    """The same for every entry of every catalogue; it takes minutes, and `make verify` does it."""
    check_record(kata, path, transport)


def test_a_record_comes_back_cold_and_warm(transport: Transport) -> None:
    """The same one, with what each check observed and expected under each seed."""
    (kata, *_) = SMALL
    assert kata.reference is not None
    asked = Request.travelling(kata, kata.reference, seeds=(0, 1), record=True)
    cold, warm = passes(kata, asked, Cold()), passes(kata, asked, transport)
    for key, verdict in cold.items():
        assert [check.name for check in verdict.record] == [r.name for r in verdict.results]
        assert {check.seed for check in verdict.record} == {key[1]}
        assert verdict.record == warm[key].record
        assert Verdict.from_json(verdict.to_json()) == verdict
    assert cold["cpu", 0].record[0].examples != cold["cpu", 1].record[0].examples


def test_without_asking_there_is_no_record(transport: Transport) -> None:
    """It would cost time that nobody needs."""
    (kata, *_) = SMALL
    assert kata.reference is not None
    verdict = passes(kata, Request.travelling(kata, kata.reference), transport)["cpu", 0]
    assert verdict.record == ()
    assert "record" not in verdict.to_json()


# --- blind checks --------------------------------------------------------------------------------


def check_apart(kata: Kata, path: Path, transport: Transport) -> None:
    """Blind checks and a judge come to what the whole checks come to."""
    asked = Request.travelling(kata, path, devices=devices(kata), limit=LIMIT)
    whole = passes(kata, asked, transport)
    assert statuses(passes_apart(kata, asked, transport, transport)) == statuses(whole)


@pytest.mark.parametrize("kata, path", entries(SMALL, right=2, wrong=10))
def test_observed_blindly_and_judged_apart_it_is_the_same_verdict(
    kata: Kata, path: Path, transport: Transport
) -> None:
    """For right and for wrong answers: the status, and which checks fail."""
    check_apart(kata, path, transport)


@pytest.mark.exhaustive
@pytest.mark.parametrize("kata, path", entries(list(registry().katas)))
def test_so_it_is_for_every_kata(kata: Kata, path: Path, transport: Transport) -> None:
    """The same for every entry of every catalogue; it takes minutes, and `make verify` does it."""
    check_apart(kata, path, transport)


def test_what_rests_on_the_word_of_the_observed_process_says_so(transport: Transport) -> None:
    """The judge marks it, for the first submission and for those after it."""
    kata = registry().find("dtypes")
    assert kata.reference is not None
    for path in (kata.reference, kata.wrong[0], kata.reference):
        verdict = passes_apart(kata, Request.travelling(kata, path), transport, transport)["cpu", 0]
        marked = {result.name for result in verdict.results if result.witnessed}
        assert marked == {"test_the_result_has_its_own_memory"}
        assert len(verdict.results) > 1


def test_a_blind_run_judges_nothing(transport: Transport) -> None:
    """A wrong answer passes it, and nothing that is expected is in its record."""
    (kata, *_) = SMALL
    asked = observing(kata, Request.travelling(kata, kata.wrong[0]))
    verdict = passes(kata, asked, transport)["cpu", 0]
    assert verdict.status is Status.PASSED
    judgements = [j for check in verdict.record for e in check.examples for j in e.judgements]
    assert judgements
    for judgement in judgements:
        assert (judgement.passed, judgement.expected, judgement.statement) == (None, None, None)
        assert judgement.beside == ()


@pytest.mark.parametrize(
    "source, status",
    [
        ("import os\nos.kill(os.getpid(), 9)\n", Status.CRASHED),
        ("def slope(f, x:\n", Status.FAILED),
        ("def slope(f, x):\n    while True:\n        pass\n", Status.TIMED_OUT),
        ("def slope(f, x):\n    raise NotImplementedError\n", Status.FAILED),
        ("raise SystemExit(0)\n", Status.FAILED),
    ],
    ids=["dies", "cannot be read", "hangs", "is not written", "exits"],
)
def test_a_bad_end_is_the_verdict(transport: Transport, source: str, status: Status) -> None:
    """Whole or apart, it is said of the same checks, and it is no pass."""
    kata = SMALL[0]
    asked = Request(kata=kata.name, files={"a.py": source}, main="a.py", limit=1.0)
    whole = passes(kata, asked, transport)
    assert whole["cpu", 0].status is status
    assert statuses(passes_apart(kata, asked, transport, transport)) == statuses(whole)
