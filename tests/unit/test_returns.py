"""Where None came out of a function without `return`, that is said, and of no other one."""

from __future__ import annotations

from pathlib import Path

import pytest

from kata_runner.checking.returns import with_missing_return
from kata_runner.model.language import Text
from kata_runner.model.story import Kind, Story

FILE = """\
def slope(f, x):
    def inner():
        return 1
    inner()

def height(f, x):
    return f.height

class Neuron:
    def forward(self, x):
        if x is None:
            return
        x * 2
"""


def came_to_none(label: str) -> Story:
    """A check that got None where it called this."""
    got = {"type": "None", "value": None}
    return Story(kind=Kind.TYPE, sentence=Text("", ""), label=Text(label, label), got=got)


@pytest.mark.parametrize(
    "label, name, line",
    [
        ("slope(lambda t: t, x)", "slope", 1),
        ("neuron(x)", "forward", 10),
        ("Neuron(2)(x)", "forward", 10),
    ],
)
def test_the_function_without_return_is_named(
    tmp_path: Path, label: str, name: str, line: int
) -> None:
    """With the line of its `def`; `return` in a function inside it is none of its own."""
    path = tmp_path / "first_slope.py"
    path.write_text(FILE)
    told = with_missing_return(came_to_none(label), [path])
    assert told.relation is not None
    assert told.relation.en.startswith(f"`{name}` has no `return`")
    assert told.place is not None
    assert told.place.number == line


@pytest.mark.parametrize("label", ["height(f, x)", "x.grad", "neuron.weight.grad", "the grad of x"])
def test_of_any_other_none_nothing_is_said(tmp_path: Path, label: str) -> None:
    """A function may return a None that it got elsewhere, and a gradient may be None."""
    path = tmp_path / "first_slope.py"
    path.write_text(FILE)
    assert with_missing_return(came_to_none(label), [path]) == came_to_none(label)


def test_in_a_file_with_two_classes_no_object_is_guessed(tmp_path: Path) -> None:
    """The check knows which class it called, its words do not."""
    path = tmp_path / "first_slope.py"
    path.write_text(FILE + "class Other:\n    def forward(self, x):\n        pass\n")
    assert with_missing_return(came_to_none("net(x)"), [path]).relation is None
    assert with_missing_return(came_to_none("Other()(x)"), [path]).relation is not None
