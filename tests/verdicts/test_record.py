"""Real katas: each verdict can be computed again from the record of the run alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kata_runner.library.registry import registry
from kata_runner.model.kata import Kata
from kata_runner.model.verdict import Verdict

from .conftest import Judge

KATAS = [registry().find(name) for name in ("neuron_forward", "square_derivative")]


def entries(katas: list[Kata], right: int | None = None, wrong: int | None = None) -> list[Any]:
    """The reference and so many entries of the catalogue of each kata; all of them for None."""
    return [
        pytest.param(kata.name, path, id=f"{kata.name}-{path.stem}")
        for kata in katas
        for path in (kata.reference, *kata.right[:right], *kata.wrong[:wrong])
        if path is not None
    ]


def told(verdict: Verdict) -> dict[Any, Any]:
    """What a verdict says, check by check."""
    return {
        (result.name, result.device): (
            result.status,
            result.story and (result.story.kind, result.story.error, result.story.listed),
        )
        for result in verdict.results
    }


def judged_twice(judge: Judge, name: str, path: Path, record: Path) -> tuple[Any, Any]:
    """The verdict on a solution, and the one from its record and a run of the reference."""
    reference = registry().find(name).reference
    options = {"devices": ("cpu", "sim")}
    first = judge(name, path, more=("--no-shrink", f"--record={record}"), **options)
    again = judge(name, reference, more=(f"--replay={record}",), **options)
    return told(first), told(again)


@pytest.mark.parametrize("name, path", entries(KATAS, right=1, wrong=3))
def test_a_verdict_can_be_computed_again(
    judge: Judge, name: str, path: Path, tmp_path: Path
) -> None:
    """In another process, which never meets the solution."""
    first, again = judged_twice(judge, name, path, tmp_path / "run.jsonl")
    assert first == again


@pytest.mark.exhaustive
@pytest.mark.parametrize("name, path", entries(list(registry().katas)))
def test_every_verdict_can_be_computed_again(
    judge: Judge, name: str, path: Path, tmp_path: Path
) -> None:
    """The same for every entry of every catalogue; it takes minutes, and `make verify` does it."""
    first, again = judged_twice(judge, name, path, tmp_path / "run.jsonl")
    assert first == again
