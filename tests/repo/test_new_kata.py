"""A kata is two folders: after `kata new` no other file is edited by hand."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repo.pages import ROOT

NAME = "scale_by_row"
# About katas and about the repository; without those that prove every kata or build a wheel.
TESTS = (
    "tests/katas/test_every_kata.py::test_nothing_is_broken",
    f"tests/katas/test_every_kata.py::test_kata_verifies[{NAME}]",
    f"tests/katas/test_every_kata.py::test_devices_are_seen_on_sim[{NAME}]",
    *("tests/repo/test_generated.py", "tests/repo/test_layout.py", "tests/repo/test_languages.py"),
    *("tests/repo/test_imports.py", "tests/repo/test_stubs.py", "tests/unit/test_chapters.py"),
    *("tests/commands/test_list.py", "tests/commands/test_overview.py"),
    "tests/commands/test_test.py::test_all_means_every_kata",
)
MISTAKE = '''"""
en: Every row is multiplied by {number} times its factor.
fix: Multiply by the factor alone.

ja: どの行も、係数の{number}倍を掛けています。
直し方: 係数だけを掛けます。
"""


def scale_rows(x, factors):
    return x * factors.unsqueeze(1) * {number}
'''
RIGHT = {
    "by_einsum": "return torch.einsum('nd,n->nd', x, factors)",
    "by_rows": "return torch.stack([row * factor for row, factor in zip(x, factors, strict=True)])",
    "by_transposing": "return (x.T * factors).T",
    "by_view": "return x * factors.view(-1, 1)",
}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of this tree, with a kata that was made by `kata new` and filled."""
    root = tmp_path / "tree"
    ignored = shutil.ignore_patterns(".*", "__pycache__", "dist", "build")
    shutil.copytree(ROOT, root, ignore=ignored)
    python(root, "-m", "kata_runner.cli", "new", NAME, "--chapter", "training")
    reference = root / "reference" / NAME
    for number in range(2, 10):
        text = MISTAKE.format(number=number)
        (reference / "wrong" / f"times_{number}.py").write_text(text, encoding="utf-8")
    for name, line in RIGHT.items():
        text = f'"""Written with another idea."""\n\nimport torch\n\n\ndef scale_rows(x, factors):\n    {line}\n'
        (reference / "right" / f"{name}.py").write_text(text, encoding="utf-8")
    return root


def python(root: Path, *arguments: str, code: int = 0) -> str:
    """Run Python in the copy, with the package that is there."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("KATA_")}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=root,
        env={**environ, "PYTHONPATH": str(root), "KATA_LANG": "en"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_a_new_kata_is_two_folders(tree: Path) -> None:
    """The tables are stale and name the command; after it, every test about katas passes."""
    assert "`make generated`" in python(tree, "docs/tables.py", "--check", code=1)
    python(tree, "-m", "kata_runner.cli", "verify", NAME, "--signatures")
    python(tree, "docs/tables.py")
    python(tree, "docs/pictures/make.py")
    python(tree, "docs/notebooks.py")
    assert NAME in (tree / "README.ja.md").read_text(encoding="utf-8")
    python(tree, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", *TESTS)
