"""A screen as a person sees it: a real terminal of 24 rows and 80 columns."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kata_runner.library.registry import registry
from kata_runner.workspace.shipping import files_of, lay_down

pytestmark = pytest.mark.real
_PATIENCE = 60.0  # seconds


def tmux(*arguments: str) -> str:
    """What one command of tmux prints."""
    return subprocess.run(
        ["tmux", "-L", "torch-katas-tests", *arguments], capture_output=True, text=True, check=True
    ).stdout


def test_a_screen_of_24_rows_ends_with_what_to_do(tmp_path: Path) -> None:
    """The first failure scrolls away before the next step does."""
    if shutil.which("tmux") is None:
        pytest.skip("not here: tmux is not installed")
    kata = registry().find("first_tensors")
    lay_down(tmp_path, files_of([kata]))
    wrong = next(path for path in kata.wrong if path.stem == "dtype_left_to_the_list")
    command = (
        f"{sys.executable} -m pytest katas/{kata.name} --solution {wrong} --lang en; "
        "echo finished; sleep 60"
    )
    tmux("new-session", "-d", "-x", "80", "-y", "24", "-c", str(tmp_path), command)
    try:
        begun = time.monotonic()
        screen = ""
        while "finished" not in screen and time.monotonic() - begun < _PATIENCE:
            time.sleep(0.3)
            screen = tmux("capture-pane", "-p")
    finally:
        tmux("kill-server")
    rows = [row for row in screen.splitlines() if row.strip()]
    assert rows[-1] == "finished", screen
    last = " ".join(rows[-5:-1])
    assert "Next" in last, screen
    assert "Hint: kata hint" in last, screen
    assert max(map(len, rows)) <= 80
