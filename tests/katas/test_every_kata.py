"""Every kata is proved by its catalogue; `make verify` does the same at twenty seeds."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kata_runner.authoring.verify import verify
from kata_runner.library.mistake import read_mistake
from kata_runner.library.registry import registry
from kata_runner.model.kata import Kata
from kata_runner.running.pool import Pool, local_pool

ROOT = Path(__file__).parents[2]
KATAS = registry().katas


def test_nothing_is_broken() -> None:
    """Registering the katas of this tree raises no problem, and none of them is lost."""
    ours = {kata.name for kata in KATAS if kata.pack == "torch-katas"}
    assert ours == {path.parent.name for path in ROOT.glob("katas/*/kata.toml")}
    assert registry().problems == ()


@pytest.fixture(scope="session")
def pool() -> Iterator[Pool]:
    """One warm process for every proof."""
    with local_pool(1) as pool:
        yield pool


@pytest.mark.parametrize("kata", KATAS, ids=lambda kata: kata.name)
def test_kata_verifies(kata: Kata, pool: Pool) -> None:
    """The stub is not started, right answers pass, mistakes are caught: at two seeds."""
    (report,) = verify([kata], known=KATAS, pool=pool, root=ROOT, seeds=(0, 1))
    assert not report.findings, "\n".join(finding.en for finding in report.findings)


@pytest.mark.sim
@pytest.mark.parametrize("kata", KATAS, ids=lambda kata: kata.name)
def test_devices_are_seen_on_sim(kata: Kata, pool: Pool) -> None:
    """On sim right answers pass too, and mistakes that the CPU does not show are caught."""
    off_cpu = [f"wrong/{path.stem}" for path in kata.wrong if read_mistake(path).off_cpu_only]
    only = ["reference", *(f"right/{path.stem}" for path in kata.right), *off_cpu]
    (report,) = verify(
        [kata],
        known=KATAS,
        pool=pool,
        root=ROOT,
        devices=("sim",),
        only=only,
    )
    assert not report.findings, "\n".join(finding.en for finding in report.findings)
