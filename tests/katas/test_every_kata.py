"""Every kata is proved by its catalogue; `make verify` does the same at twenty seeds."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kata_runner.authoring.verify import verify
from kata_runner.library.mistake import read_mistake
from kata_runner.library.registry import registry
from kata_runner.model.kata import Kata
from kata_runner.model.request import Request
from kata_runner.running.run import passes
from kata_runner.running.transport import Cold, Warm
from kata_runner.running.warm import WarmProcess, private_warm_process

ROOT = Path(__file__).parents[2]
KATAS = registry().katas


def test_nothing_is_broken() -> None:
    """Registering the katas of this tree raises no problem, and none of them is lost."""
    ours = {kata.name for kata in KATAS if kata.pack == "torch-katas"}
    assert ours == {path.parent.name for path in ROOT.glob("katas/*/kata.toml")}
    assert registry().problems == ()


@pytest.mark.parametrize("kata", KATAS, ids=lambda kata: kata.name)
def test_kata_verifies(kata: Kata) -> None:
    """The stub is not started, right answers pass, mistakes are caught: at two seeds."""
    (report,) = verify([kata], known=KATAS, root=ROOT, seeds=(0, 1), workers=1)
    assert not report.findings, "\n".join(finding.en for finding in report.findings)


@pytest.fixture(scope="module")
def warm() -> Iterator[WarmProcess | None]:
    """A warm process for the runs on sim."""
    with private_warm_process() as process:
        yield process


@pytest.mark.parametrize("kata", KATAS, ids=lambda kata: kata.name)
def test_devices_are_seen_on_sim(kata: Kata, warm: WarmProcess | None) -> None:
    """On sim right answers pass too, and mistakes that the CPU does not show are caught."""
    off_cpu = {path for path in kata.wrong if read_mistake(path).off_cpu_only}
    statuses = {
        path.name: passes(
            kata,
            Request.in_place(kata, ROOT, path, devices=("sim",)),
            Warm(warm) if warm else Cold(),
        )["sim", 0].status.value
        for path in (kata.reference, *kata.right, *off_cpu)
        if path is not None
    }
    assert statuses == {
        name: "failed" if name in {path.name for path in off_cpu} else "passed" for name in statuses
    }
