"""How the work of a proof is shared out."""

from __future__ import annotations

from pathlib import Path

import pytest

from kata_runner.authoring.proof import Plan, prove
from kata_runner.library.registry import registry
from kata_runner.model.kata import Kata
from kata_runner.model.request import Request
from kata_runner.model.status import Status
from kata_runner.model.verdict import CheckResult, Verdict
from kata_runner.running.heard import Pass

KATA = registry().find("products")


class Noting:
    """A pool that finds everything right, and notes with which seeds it was asked for what."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.asked: list[tuple[str, tuple[int, ...]]] = []

    def passes(self, kata: Kata, request: Request, *, apart: bool = False) -> dict[Pass, Verdict]:
        """A pass for each seed."""
        assert not apart
        self.asked.append((Path(request.solution or "").stem, tuple(request.seeds)))
        result = CheckResult(name="test_it", device="cpu", status=Status.PASSED, seconds=0.0)
        verdict = Verdict(
            kata=kata.name,
            solution="",
            devices=("cpu",),
            status=Status.PASSED,
            results=(result,),
            seconds=0.0,
        )
        return {("cpu", seed): verdict for seed in request.seeds}


@pytest.mark.parametrize("entries, shares", [(1, 4), (2, 2)])
def test_few_entries_share_their_seeds_out(entries: int, shares: int, tmp_path: Path) -> None:
    """So that four workers are busy; each seed runs once, and the runs are in the order of the seeds."""
    chosen = [f"right/{path.stem}" for path in KATA.right[:entries]]
    pool = Noting(size=4)
    told: list[tuple[int, int]] = []
    plan = Plan(root=tmp_path, scratch=tmp_path, seeds=range(10), only=chosen)
    proof = prove(KATA, plan, pool, lambda done, total: told.append((done, total)))
    assert len(pool.asked) == entries * shares
    assert [trial.seed for trial in proof.trials] == [*range(10)] * entries
    assert told[-1] == (10 * entries, 10 * entries)


def test_many_entries_keep_their_seeds_together(tmp_path: Path) -> None:
    """A process is started for each entry, and no worker waits for another one."""
    pool = Noting(size=2)
    prove(KATA, Plan(root=tmp_path, scratch=tmp_path, seeds=range(10)), pool, lambda *_: None)
    asked = [seeds for name, seeds in pool.asked if name != KATA.name]
    assert len(asked) > 2
    assert set(asked) == {tuple(range(10))}
