"""Why something with a file did not work."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kata_runner.model.language import Text
from kata_runner.model.reasons import why


def test_what_the_system_says_has_its_japanese(tmp_path: Path) -> None:
    """Without the path: the sentence around it names that already."""
    with pytest.raises(FileNotFoundError) as error:
        (tmp_path / "nowhere").read_text()
    assert why(error.value) == Text(
        "No such file or directory", "ファイルまたはフォルダーがありません"
    )


def test_what_is_rare_stays_in_the_words_of_the_system() -> None:
    """And an error that is none of the system's in its own."""
    assert why(OSError(84, os.strerror(84))).ja == os.strerror(84)
    assert why(ValueError("no number")) == Text("no number", "no number")
