"""Every kata is proved by its catalogue; `make verify` does the same at twenty seeds."""

from pathlib import Path

import pytest

from kata_runner.kata import Kata
from kata_runner.registry import registry
from kata_runner.verify import verify

ROOT = Path(__file__).parents[2]
KATAS = registry().katas


def test_six_katas_are_registered_and_nothing_is_broken() -> None:
    """The built-in katas come in order, and registering them raised no problem."""
    ours = [kata.name for kata in KATAS if kata.pack == "torch-katas"]
    assert ours == [
        "neuron_forward",
        "square_derivative",
        "mse_backward",
        "linear_regression",
        "xor",
        "dynamic_net",
    ]
    assert registry().problems == ()


@pytest.mark.parametrize("kata", KATAS, ids=lambda kata: kata.name)
def test_kata_verifies(kata: Kata) -> None:
    """The stub is not started, right answers pass, mistakes are caught: at two seeds, on cpu and sim."""
    (report,) = verify(
        [kata], known=KATAS, root=ROOT, devices=("cpu", "sim"), seeds=(0, 1), workers=1
    )
    assert not report.findings, "\n".join(finding.en for finding in report.findings)


@pytest.mark.parametrize("kata", KATAS, ids=lambda kata: kata.name)
def test_the_catalogue_is_rich(kata: Kata) -> None:
    """At least ten classic mistakes and two alternatives; one mistake shows only off the CPU."""
    from kata_runner.mistake import read_mistake

    assert len(kata.wrong) >= 10
    assert len(kata.right) >= 2
    assert any(read_mistake(path).off_cpu_only for path in kata.wrong)
