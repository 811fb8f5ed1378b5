"""What is made from the katas is up to date, and says by which command it is made again."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.repo.pages import ROOT


@pytest.mark.parametrize(
    "script",
    ["docs/tables.py", "docs/glossary.py", "docs/pictures/make.py", "docs/notebooks.py"],
)
def test_nothing_is_stale(script):
    """The tables in the READMEs, the glossary, the pictures and the notebooks; a failure ends in `make generated`."""
    done = subprocess.run(
        [sys.executable, script, "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
