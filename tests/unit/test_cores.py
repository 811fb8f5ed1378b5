"""How many cores this process may use."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kata_runner.running import cores as module
from kata_runner.running.cores import cores


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="not here: sched_setaffinity")
def test_those_that_a_process_is_kept_to() -> None:
    """As `taskset` and batch systems do, however many the machine has."""
    code = (
        "import os; os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})\n"
        "from kata_runner.running.cores import cores; print(cores())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "1\n"


@pytest.mark.parametrize(
    "own, around, expected",
    [
        ("max 100000", "max 100000", 64),
        ("150000 100000", "max 100000", 2),
        ("max 100000", "300000 100000", 3),
        ("20000 100000", "300000 100000", 1),
        ("nonsense", "", 64),
    ],
)
def test_the_share_that_a_container_gives(
    own: str, around: str, expected: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The smallest of the group's own and of those around it; part of a core counts as one."""
    (tmp_path / "groups/a/b").mkdir(parents=True)
    (tmp_path / "groups/a/b/cpu.max").write_text(own + "\n")
    (tmp_path / "groups/a/cpu.max").write_text(around + "\n")
    (tmp_path / "mine").write_text("1:name=systemd:/x\n0::/a/b\n")
    monkeypatch.setattr(module, "_GROUP", tmp_path / "mine")
    monkeypatch.setattr(module, "_GROUPS", tmp_path / "groups")
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(64)), raising=False)
    assert cores() == expected


def test_a_system_without_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the machine has counts there."""
    monkeypatch.setattr(module, "_GROUP", tmp_path / "nothing")
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 6)
    assert cores() == 6
