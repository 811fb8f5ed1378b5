"""What is shipped."""

from __future__ import annotations

import subprocess
import tarfile
import zipfile
from pathlib import Path

import pytest

from kata_runner.library.stub import make_stub
from tests.conftest import build
from tests.repo.pages import KATAS, ROOT


@pytest.fixture(scope="module")
def packed(wheel: Path) -> zipfile.ZipFile:
    """The wheel, opened."""
    return zipfile.ZipFile(wheel)


def test_only_kata_runner_is_at_the_top(packed):
    """Nothing called `reference` or `katas` is installed at anybody's top level."""
    top = {name.partition("/")[0] for name in packed.namelist()}
    assert {name for name in top if not name.endswith(".dist-info")} == {"kata_runner"}


def test_everything_is_in_the_wheel(packed):
    """The runner, the katas and the references, file by file; `py.typed` too."""
    shipped = {name for name in packed.namelist() if name.startswith("kata_runner/")}
    assert "kata_runner/py.typed" in shipped
    wanted = {
        path for path in _files() if path.startswith(("kata_runner/", "katas/", "reference/"))
    }
    assert shipped == {p if p.startswith("kata_runner/") else f"kata_runner/{p}" for p in wanted}


@pytest.mark.parametrize("name", KATAS)
def test_stubs_are_shipped_not_solutions(packed, name):
    """The learner's file in the wheel is the one that the reference makes."""
    reference = packed.read(f"kata_runner/reference/{name}/{name}.py").decode()
    assert packed.read(f"kata_runner/katas/{name}/{name}.py").decode() == make_stub(reference)


def test_the_sdist_is_complete(tmp_path):
    """It holds what the repository holds, so that everything can be made and tested from it."""
    with tarfile.open(build("sdist", tmp_path / "sdist")) as packed:
        shipped = {name.partition("/")[2] for name in packed.getnames()}
    assert _files() <= shipped


def test_the_installed_wheel_lists_its_katas(clean_python, tmp_path):
    """In an environment without a clone, `kata list` shows every kata, found inside the package."""
    listed = subprocess.run(
        [clean_python.with_name("kata"), "list", "--all", "--lang", "en"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert all(name in listed.stdout for name in KATAS)
    where = subprocess.run(
        [clean_python, "-c", "from kata_runner.library import builtin; print(builtin.ROOT)"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(where.stdout.strip()) == next(
        clean_python.parent.parent.glob("**/site-packages/kata_runner")
    )


def _files() -> set[str]:
    """What git holds or would add, by path; all files where this is no clone."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode != 0:
        pytest.skip("this is no clone: what belongs to it cannot be told")
    return {line for line in listed.stdout.splitlines() if (ROOT / line).is_file()}
