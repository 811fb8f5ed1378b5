"""What lies where."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
KATAS = sorted(path.parent.name for path in ROOT.glob("katas/*/kata.toml"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

_TOP = {
    *("pyproject.toml", "constraints.txt", "Makefile", "LICENSE", "CHANGELOG.md", "conftest.py"),
    *("README.md", "README.ja.md", "CONTRIBUTING.md"),
    *("katas", "kata_runner", "reference", "tests", "benchmarks", "docs", "examples", "notebooks"),
}
_MAY_BE = {"dist", "build", "__pycache__"}


def test_the_top_level_is_what_the_house_says():
    """Everything is there, and nothing else lies at the top."""
    here = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert here >= _TOP
    assert here <= _TOP | _MAY_BE


def test_every_kata_has_its_reference_and_no_reference_is_without_a_kata():
    """The two folders hold the same katas."""
    references = {path.parent.name for path in ROOT.glob("reference/*/*.py")}
    assert references == set(KATAS)


@pytest.mark.parametrize("name", KATAS)
def test_a_kata_folder_is_complete(name):
    """The task in both languages, the data, the stub, the checks, the reference."""
    folder, reference = ROOT / "katas" / name, ROOT / "reference" / name
    wanted = {"README.md", "README.ja.md", "kata.toml", f"{name}.py", f"test_{name}.py"}
    assert wanted <= {path.name for path in folder.iterdir()}
    assert (reference / f"{name}.py").is_file()


def test_the_changelog_speaks_of_this_version():
    """Its newest entry is the version that is being made."""
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## (\S+)", changes, re.MULTILINE)
    assert newest is not None
    assert newest[1] == PROJECT["version"]


def test_everything_asked_for_is_pinned_in_range():
    """Each dependency has one exact version in constraints.txt, within its range."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {
        re.sub(r"[-_.]+", "-", name).lower(): version
        for name, _, version in (line.partition("==") for line in lines if "==" in line)
    }
    extras = PROJECT["optional-dependencies"].values()
    for wanted in map(Requirement, [*PROJECT["dependencies"], *(r for e in extras for r in e)]):
        assert wanted.name in pinned
        assert pinned[wanted.name] in wanted.specifier


MODULES = sorted((ROOT / "kata_runner").rglob("*.py"))
LONG = 300  # lines of a module, above which it says why
REASON = "# More than 300 lines: "


def test_a_long_module_says_why():
    """What has one reason to exist is short, or a sentence below its docstring says why not."""
    texts = {path: path.read_text(encoding="utf-8") for path in MODULES}
    long = {path for path, text in texts.items() if len(text.splitlines()) > LONG}
    said = {path for path, text in texts.items() if f"\n{REASON}" in text}
    assert long == said
