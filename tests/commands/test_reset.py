"""`kata reset`."""

from __future__ import annotations

import re
from datetime import datetime

import pytest

from kata_runner.workspace.kept import keep

WORK = "mine = 'hours of work'\n"


def test_the_stub_comes_back_and_the_work_is_kept(kata, workspace):
    """The old file lies beside, under a name that says when; the command says where."""
    file = workspace.katas / "xor" / "xor.py"
    stub = file.read_text(encoding="utf-8")
    file.write_text(WORK)
    result = kata("reset", "xor")
    assert result.exit_code == 0
    assert file.read_text(encoding="utf-8") == stub
    (kept,) = file.parent.glob("xor.*-*.py")
    assert re.fullmatch(r"xor\.\d{4}-\d\d-\d\d-\d{6}\.py", kept.name)
    assert kept.read_text() == WORK
    assert f"katas/xor/{kept.name}" in result.output


def test_nothing_is_overwritten_within_one_second(tmp_path):
    """The second copy of a moment gets a number."""
    file, now = tmp_path / "xor.py", datetime(2026, 11, 21, 6, 45)
    names = []
    for text in ("one", "two", "three"):
        file.write_text(text)
        kept = keep(file, now)
        assert kept.read_text() == text
        names.append(kept.name)
    assert names == [
        "xor.2026-11-21-064500.py",
        "xor.2026-11-21-064500-2.py",
        "xor.2026-11-21-064500-3.py",
    ]


@pytest.mark.parametrize("language, words", [("en", "nothing to do"), ("ja", "最初の状態のまま")])
def test_an_untouched_stub_stays(kata, workspace, language, words):
    """There is nothing to keep, and nothing is kept."""
    before = sorted((workspace.katas / "xor").iterdir())
    assert words in kata("reset", "xor", "--lang", language).output
    assert sorted((workspace.katas / "xor").iterdir()) == before


def test_a_missing_stub_comes_back(kata, workspace):
    """Whoever deleted it gets it again."""
    file = workspace.katas / "xor" / "xor.py"
    stub = file.read_bytes()
    file.unlink()
    assert kata("reset", "xor").exit_code == 0
    assert file.read_bytes() == stub


def test_any_file_is_kept_as_it_is(kata, workspace):
    """Also one that is no text at all."""
    file = workspace.katas / "xor" / "xor.py"
    file.write_bytes(b"\xff\xfe\x00")
    kata("reset", "xor")
    (kept,) = file.parent.glob("xor.*-*.py")
    assert kept.read_bytes() == b"\xff\xfe\x00"


def test_a_kata_that_is_not_here_is_said(kata, workspace):
    """With the command that brings it."""
    (workspace.katas / "xor" / "kata.toml").unlink()
    result = kata("reset", "xor")
    assert result.exit_code == 2
    assert "kata update" in result.stderr
