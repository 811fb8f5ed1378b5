"""A function whose parameters are in another order than in the task, in every kind of failure."""

from __future__ import annotations

from pathlib import Path

import pytest

from kata_runner.checking.exceptions import CheckFailed
from kata_runner.checking.stories import story_of
from kata_runner.model.language import Text
from kata_runner.model.story import Kind, Place, Story

TASK = """\
def evaluate(model, loader, device):
    return 1

class Net:
    def forward(self, x, h):
        return x
"""
SWAPPED = TASK.replace("loader, device", "device, loader")
METHOD = TASK.replace("x, h", "h, x")
RENAMED = TASK.replace("loader", "data")
WITH_HELPER = SWAPPED + "\ndef helper(a, b):\n    return 1\n"


def told(source: str, line: int | None, tmp_path: Path, label: str = "") -> str:
    """What is said of a failure on a line of the file, or of what a check calls by this label."""
    mine, reference = tmp_path / "mine.py", tmp_path / "task.py"
    mine.write_text(source)
    reference.write_text(TASK)
    story = Story(
        kind=Kind.VALUES if label else Kind.RAISED,
        sentence=Text(en="TypeError", ja="TypeError"),
        relation=Text(en="advice", ja="advice"),
        label=Text(en=label, ja=label) if label else None,
        place=None if line is None else Place(str(mine), line, ""),
    )
    relation = story_of(CheckFailed(story), (mine,), reference).relation
    return relation.en if relation else ""


@pytest.mark.parametrize(
    "source, line, said",
    [
        (SWAPPED, 2, "than in the task: `evaluate(model, loader, device)`"),
        (METHOD, 6, "than in the task: `Net.forward(self, x, h)`"),
        (METHOD, 2, "advice"),
        (WITH_HELPER, 9, "advice"),
        (TASK, 2, "advice"),
        (RENAMED, 2, "advice"),
        ("def evaluate(", 1, "advice"),
    ],
)
def test_an_error_in_the_function_is_explained_by_its_parameters(
    source: str, line: int, said: str, tmp_path: Path
) -> None:
    """The order in the task is said, and only of the function where it happened."""
    assert said in told(source, line, tmp_path)


@pytest.mark.parametrize(
    "label, said",
    [
        ("evaluate(model, loader, device)", "`evaluate(model, loader, device)`"),
        ("evaluate with a list of batches", "`evaluate(model, loader, device)`"),
        ("the output of the network", "advice"),
    ],
)
def test_a_wrong_value_is_explained_by_the_parameters_too(
    label: str, said: str, tmp_path: Path
) -> None:
    """Two tensors that change places raise nothing."""
    assert said in told(SWAPPED, None, tmp_path, label)
