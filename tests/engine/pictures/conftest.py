"""What the tests of pictures share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kata_runner.drawing import passing, style
from kata_runner.library import registry as registered
from kata_runner.library.folder import load_kata
from kata_runner.model.kata import Kata

pytest.importorskip("matplotlib")
pytest.importorskip("pygraphviz")


@pytest.fixture(autouse=True)
def no_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures are drawn without running the checks, which takes seconds; one test runs them."""
    monkeypatch.setattr(passing, "passes", lambda *asked, **more: True)


@pytest.fixture(autouse=True)
def styled() -> Iterator[None]:
    """Everything is drawn in our style."""
    with style.style("en"):
        yield


@pytest.fixture
def find() -> Callable[[str], Kata]:
    """A built-in kata by its name."""
    return registered.registry().find


@pytest.fixture
def write(tmp_path: Path) -> Callable[[Kata, str], Path]:
    """A solution made of the reference's text and, below it, other lines."""

    def make(kata: Kata, lines: str) -> Path:
        assert kata.reference is not None
        path = tmp_path / f"{kata.name}.py"
        path.write_text(kata.reference.read_text(encoding="utf-8") + lines, encoding="utf-8")
        return path

    return make


@pytest.fixture
def elsewhere(tmp_path: Path) -> Callable[[Kata], Kata]:
    """The kata with its files in a workspace that holds only the stub."""

    def lay(kata: Kata) -> Kata:
        folder = tmp_path / "katas" / kata.name
        folder.mkdir(parents=True)
        (folder / kata.stub.name).write_bytes(kata.stub.read_bytes())
        return replace(kata, folder=folder)

    return lay


_TINY = {
    "katas/tiny/kata.toml": """
title = { en = "Twice", ja = "2倍" }
level = 1
order = 1
topics = []
requires = []
defines = ["double"]
sources = []
""",
    "katas/tiny/tiny.py": "def double(x):\n    return x + x\n",  # solved
    "katas/tiny/test_tiny.py": """
def test_twice(solution):
    assert solution.double(3) == 6
""",
    "katas/tiny/picture.py": """
import torch
from kata_runner.graph import Recorded

def draw(figure, scene):
    figure.subplots().plot([scene.solution.double(x) for x in range(3)])

def record(scene):
    return [Recorded(scene.solution.double(torch.ones(1, requires_grad=True)))]
""",
    "katas/tiny/lab.py": """
from kata_runner import Text
from kata_runner.lab import Column, Knob, one_of

SEEDS = 2
KNOBS = {
    "lr": Knob(float, (0.1,), Text("learning rate", "学習率")),
    "epochs": Knob(int, (3,), Text("epochs", "エポック数")),
    "order": Knob(one_of("up", "down"), ("up",), Text("the order", "順序")),
}
COLUMNS = {"ends": Column(Text("where most of them end", "行き着くところ"), "  ".join)}

def train(solution, setting, seed):
    return [solution.double(setting["lr"] + seed)] * setting["epochs"]

def measure(runs):
    return {"ends": ["0.5 (2.0 %)", "1.0 (98.0 %)"]}

def draw(figure, experiment, say):
    figure.subplots().set_title(say(en="ends", ja="結果"))
""",
    "reference/tiny/tiny.py": """
def double(x):
    # BEGIN SOLUTION
    return 2 * x
    # END SOLUTION
""",
}


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kata:
    """The only kata that there is, solved; the test runs in the folder above its files."""
    for name, text in _TINY.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    kata = load_kata(tmp_path / "katas/tiny", tmp_path / "reference/tiny")
    monkeypatch.setattr(registered, "registry", lambda: registered.Registry((kata,), ()))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KATA_LANG", "en")
    monkeypatch.delenv("KATA_DEVICE", raising=False)
    return kata
