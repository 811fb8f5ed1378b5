"""A pack that brings a form of grades and nothing else: installed, and there for `kata grade --to`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kata_runner.library.registry import registry
from tests.engine.grading.conftest import lay

pytestmark = pytest.mark.slow

PACK = {
    "pyproject.toml": """\
[build-system]
requires = ["hatchling>=1.27"]
build-backend = "hatchling.build"

[project]
name = "shouted-grades"
version = "1.0"
dependencies = ["torch-katas>=0.1"]

[project.entry-points.katas]
shouted_grades = "shouted_grades"

[tool.hatch.build.targets.wheel]
packages = ["shouted_grades"]
""",
    "shouted_grades/__init__.py": '''\
"""Grades as they are called out in class."""

from kata_runner.grading import Export
from kata_runner.library.hookspecs import hookimpl
from kata_runner.model.language import Text


def write(grades, folder):
    file = folder / "shouted.txt"
    said = [f"{one.student.shown.upper()}: {one.points:g} OF {one.most:g}!" for one in grades.students]
    file.write_text("\\n".join(said), encoding="utf-8")
    return [file]


@hookimpl
def kata_exports():
    return [Export("shouted", Text(en="to call out in class", ja="教室で読み上げる成績"), write)]
''',
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of packages into which pip has installed the pack."""
    folder = tmp_path_factory.mktemp("shouted")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    offline = ["--no-deps", "--no-index", "--no-build-isolation"]
    pack = lay(folder / "pack", PACK)
    subprocess.run([*pip, *offline, "--target", folder / "site", pack], check=True)
    return folder / "site"


def grade(folder: Path, site: Path | None, *words: str) -> subprocess.CompletedProcess[str]:
    """`kata grade class` in a folder, with the packages of this environment and those of `site`."""
    path = [str(site)] if site else []
    return subprocess.run(
        [sys.executable, "-m", "kata_runner.cli", "grade", "class", "--unsafe", "--seed=0", *words],
        cwd=folder,
        env={**os.environ, "KATA_LANG": "en", "PYTHONPATH": os.pathsep.join(path)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_its_form_is_one_that_grades_are_written_in(site, tmp_path):
    """As soon as it is installed, beside ours; before, the name is not known."""
    kata = registry().find("first_tensors")
    assert kata.reference is not None
    lay(tmp_path / "class", {"Jane/first_tensors.py": kata.reference.read_bytes()})
    before = grade(tmp_path, None, "--to=shouted")
    assert before.returncode == 2
    assert "no form shouted" in before.stderr
    done = grade(tmp_path, site, "--to=shouted", "--to=csv")
    assert done.returncode == 0, done.stdout + done.stderr
    written = tmp_path / "class-graded" / "shouted.txt"
    assert f"to call out in class: {written}" in done.stdout
    assert written.read_text(encoding="utf-8") == "JANE: 1 OF 1!"
    assert (written.parent / "grades.csv").exists()
