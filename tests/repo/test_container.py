"""The container for a class: what its Dockerfile names is there. (That it builds, no test says.)"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).resolve().parents[2]
DOCKERFILE = (ROOT / "examples" / "class" / "Dockerfile").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def instructions(word: str, text: str = DOCKERFILE) -> Iterator[list[str]]:
    """What follows each instruction of this name, as words."""
    for line in text.replace("\\\n", " ").splitlines():
        if line.startswith(f"{word} "):
            yield shlex.split(line.removeprefix(f"{word} "))


def test_the_wheel_can_be_built_from_what_is_copied(tmp_path):
    """Every file is there, and they are enough for a wheel with all katas and references."""
    for *sources, target in instructions("COPY"):
        for source in map(ROOT.joinpath, sources):
            place = tmp_path / target.lstrip("/")
            if source.is_dir():
                ignored = shutil.ignore_patterns("__pycache__")
                shutil.copytree(source, place, dirs_exist_ok=True, ignore=ignored)
            else:
                place.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, place)
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", tmp_path],
        cwd=tmp_path / "source",
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    for folder in ("katas", "reference"):
        here = {path.parent.name for path in ROOT.glob(f"{folder}/*/*.py")}
        assert {name.split("/")[2] for name in names if f"/{folder}/" in name} >= here


def test_it_is_a_python_that_the_project_runs_on_and_installs_extras_that_exist():
    """And the versions are those of constraints.txt."""
    ((image,),) = instructions("FROM")
    found = re.fullmatch(r"python:([\d.]+)-slim", image)
    assert found is not None
    assert found[1] in SpecifierSet(PROJECT["requires-python"])
    installs = [words for words in instructions("RUN") if words[:2] == ["pip", "install"]]
    assert len(installs) == 2
    assert all("/tmp/constraints.txt" in words for words in installs)
    extras = Requirement(
        f"torch-katas{re.findall(r'/source(.*?])', ' '.join(installs[1]))[0]}"
    ).extras
    assert extras == {"cluster", "plots"}
    assert extras <= PROJECT["optional-dependencies"].keys()


def commands() -> list[list[str]]:
    """What its comment runs in the container."""
    comment = "\n".join(
        line.removeprefix("#").strip() for line in DOCKERFILE.splitlines() if line[:1] == "#"
    )
    runs = (line for line in comment.replace("\\\n", " ").splitlines() if "docker run" in line)
    return [shlex.split(line.partition(" torch-katas ")[2]) for line in runs]


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_what_runs_in_it_is_a_command(words):
    """With options that it has."""
    command, what = words[:2]
    module = {"kata": "kata_runner.cli", "dask": f"distributed.cli.dask_{what}"}[command]
    told = subprocess.run(
        [sys.executable, "-m", module, *([what] if command == "kata" else []), "--help"],
        env={**os.environ, "KATA_LANG": "en", "COLUMNS": "200"},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    options = [word for word in words if word.startswith("--")]
    assert options
    assert all(option in told for option in options), told
