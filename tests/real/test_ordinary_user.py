"""An ordinary user, where the tests run as root: no home, no entry in the list of users."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.real
SOMEBODY = 54321


def as_somebody(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A command of another user, who has nothing but this folder."""
    environment = {"PATH": os.environ["PATH"], "KATA_LANG": "en", "TMPDIR": str(folder)}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        user=SOMEBODY,
        group=SOMEBODY,
        extra_groups=[],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder of somebody's own, outside of those that only root enters."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("not here: only root can become another user")
    path = Path("/tmp", f"kata-somebody-{os.getpid()}")  # pytest's folders are root's alone
    path.mkdir(mode=0o700, exist_ok=True)
    os.chown(path, SOMEBODY, SOMEBODY)
    try:
        try:
            can_run = as_somebody("-c", "import torch, kata_runner", folder=path).returncode == 0
        except PermissionError:
            can_run = False
        if not can_run:
            pytest.skip("not here: another user may not execute this Python")
        yield path
    finally:
        shutil.rmtree(path)


def test_a_user_without_a_home_gets_a_workspace_and_a_verdict(folder: Path) -> None:
    """Nothing is lost because there is no place for a cache."""
    place = folder / "learn"
    made = as_somebody("-m", "kata_runner.cli", "init", str(place), folder=folder)
    assert made.returncode == 0, made.stderr
    done = as_somebody("-m", "pytest", str(place / "katas" / "neuron_forward"), "-q", folder=place)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "neuron_forward" in done.stdout


def test_a_folder_that_may_not_be_read_costs_its_owner_alone(folder: Path) -> None:
    """`kata grade` says so in one line, and grades everybody else."""
    from kata_runner.library.registry import registry

    for name in ("jane", "ben"):
        (folder / "class" / name).mkdir(parents=True)
        stub = registry().find("first_tensors").stub
        shutil.copy(stub, folder / "class" / name / "first_tensors.py")
    (folder / "class" / "jane").chmod(0)
    os.chown(folder / "class", SOMEBODY, SOMEBODY)
    done = as_somebody(
        *("-m", "kata_runner.cli", "grade", "class", "--unsafe", "--seed", "0", "--out", "out"),
        folder=folder,
    )
    assert done.returncode == 1, done.stderr
    assert "jane (first_tensors): unreadable" in done.stderr
    assert "not started 1" in done.stdout
