"""What a screen says is true of every program that fails in this way, not of the catalogue's alone."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest

from kata_runner.diagnosis.witness import evidence
from kata_runner.library.mistake import read_mistake
from kata_runner.library.registry import registry

FILES = sorted((Path(__file__).parent / "other").glob("*/*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_effect_is_said_and_no_cause_that_is_not_there(clinic: Any, path: Path) -> None:
    """Each file came to a known effect by other means, and lists what would be false of it."""
    screen = clinic.screen("other", path.parent.name, path)
    for line in (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").splitlines():
        key, _, words = line.partition(": ")
        assert (words in screen) is (key == "said"), screen


def test_the_code_of_each_mistake_is_what_its_entry_says() -> None:
    """Else the entry would speak against itself."""
    for kata in registry().katas:
        for path in kata.wrong:
            code = read_mistake(path).code
            if code is not None:
                said = evidence(code, path.read_text(encoding="utf-8"))
                assert said is not None and said.confirms, path
