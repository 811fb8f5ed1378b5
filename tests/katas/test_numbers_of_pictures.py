"""Numbers that a task says of its picture."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from torch import Tensor

from kata_runner.checking.solution import Solution, load
from kata_runner.library.registry import registry

ROOT = Path(__file__).parents[2]
# The valley of the pictures of `momentum` and `adam`.
START, STEEPNESS = (-8.0, 1.6), torch.tensor([1.0, 50.0])


def steps_down(optimizer_of: Callable[[list[Tensor]], torch.optim.Optimizer]) -> int:
    """How many steps bring the loss below 10⁻⁶."""
    p = torch.tensor(START, requires_grad=True)
    optimizer, steps = optimizer_of([p]), 0
    while (loss := (STEEPNESS * p**2).sum() / 2) >= 1e-6:
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        steps += 1
    return steps


@pytest.mark.parametrize("page", ["README.md", "README.ja.md"])
def test_so_many_steps_lead_down_the_valley(page: str) -> None:
    """AdamW with the betas of the picture, and SGD with momentum, as the task of `adam` says."""
    kata = registry().find("adam")
    assert kata.reference is not None
    solution = Solution(kata, kata.reference)
    load(solution)
    adam = steps_down(lambda p: solution.AdamW(p, lr=0.4, betas=(0.8, 0.95), weight_decay=0.0))
    sgd = steps_down(lambda p: torch.optim.SGD(p, lr=0.038, momentum=0.7))
    text = (ROOT / "katas" / "adam" / page).read_text(encoding="utf-8")
    (sentence,) = re.findall(r"10⁻⁶(.*?)(?:[.](?= )|。)", text)
    assert re.findall(r"(?<![.\d])\d\d(?!\d)", sentence) == [str(adam), str(sgd)]
