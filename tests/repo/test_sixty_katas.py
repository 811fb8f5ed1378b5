"""With sixty katas a command is as light as with six."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.many_katas import KATAS, make

_CODE = """
import sys
from kata_runner.cli import main
try:
    main()
finally:
    heavy = {"torch", "pytest", "numpy", "hypothesis", "rich.console", "importlib.metadata"}
    print(*sorted(heavy & set(sys.modules)), file=sys.stderr)
"""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `make bench` measures."""
    root = tmp_path_factory.mktemp("sixty")
    make(root)
    return root


@pytest.mark.parametrize("arguments, lines", [((), 12), (("list",), 80), (("list", "--all"), 250)])
def test_it_imports_nothing_heavy_and_stays_short(workspace, arguments, lines):
    """Neither torch nor pytest nor numpy, nor what only packs need; what is far is folded."""
    done = subprocess.run(
        [sys.executable, "-c", _CODE, *arguments],
        cwd=workspace,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr.split() == []
    assert 3 < len(done.stdout.splitlines()) <= lines
    assert ("kata_59" in done.stdout) == ("--all" in arguments)
    assert KATAS == 60
