"""`kata prepare`: the first failure is diagnosed, also where nothing runs in the background."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kata_runner.authoring import scaffold


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with one small kata, and an empty cache."""
    scaffold.lay_down(tmp_path, scaffold.kata_files("double_it", ()))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KATA_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("KATA_WORKSPACE", raising=False)
    return tmp_path


def test_after_it_the_first_failure_has_a_name(kata, place):
    """What a learner writes is recognised, although CI runs nothing in the background."""
    mistake = place / "reference" / "double_it" / "wrong" / "scaled_in_place.py"
    shutil.copy(mistake, place / "katas" / "double_it" / "double_it.py")
    options = ["-p", "kata_runner.pytest_plugin", "--import-mode=importlib", "--lang=en"]
    command = [sys.executable, "-m", "pytest", "katas/double_it", *options]

    def failure() -> str:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout

    assert "`mul_` ends in an underscore" not in failure()
    prepared = kata("prepare", "double_it")
    assert prepared.exit_code == 0, prepared.output
    assert str(place / "cache") in prepared.output
    assert "`mul_` ends in an underscore" in failure()


def test_a_cache_that_cannot_be_written_is_said(kata, place, monkeypatch):
    """Not a word of success, and what to do."""
    (place / "file").touch()
    monkeypatch.setenv("KATA_CACHE", str(place / "file" / "cache"))
    result = kata("prepare", "double_it", "--lang", "ja")
    assert result.exit_code == 2
    assert "KATA_CACHE" in result.stderr
