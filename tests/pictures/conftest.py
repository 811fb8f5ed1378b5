"""What the tests of pictures share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kata_runner.drawing import pictures
from kata_runner.library.registry import registry
from kata_runner.model.kata import Kata

pytest.importorskip("matplotlib")
pytest.importorskip("pygraphviz")


@pytest.fixture(autouse=True)
def no_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures are drawn without running the checks, which takes seconds; one test does."""
    monkeypatch.setattr(pictures, "passes", lambda kata, path: True)


@pytest.fixture(autouse=True)
def styled() -> Iterator[None]:
    """Everything is drawn in our style."""
    with pictures.style("en"):
        yield


@pytest.fixture
def find() -> Callable[[str], Kata]:
    """A built-in kata by its name."""
    return registry().find


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
