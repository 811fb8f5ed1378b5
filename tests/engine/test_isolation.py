"""What isolation says of a system that has less for it, and what it leaves out of reach."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kata_runner.isolation import folder, kernel, landlock, lock, seccomp
from kata_runner.isolation.examine import examine


def without_landlock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kernel that has none."""
    monkeypatch.setattr(landlock, "system_call", refused)
    monkeypatch.setattr(seccomp, "check", lambda: None)


def on_another_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """One whose system calls have other numbers."""
    monkeypatch.setattr(kernel.os, "uname", lambda: type("Uname", (), {"machine": "riscv64"}))


def refused(*_: object) -> int:
    """What an older kernel says."""
    raise OSError("no such system call")


@pytest.mark.parametrize(
    "lack, word", [(without_landlock, "Landlock"), (on_another_machine, "x86_64")]
)
def test_what_a_system_lacks_is_said_in_both_languages(
    lack: object, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is tried."""
    assert callable(lack)
    lack(monkeypatch)
    found = examine()
    assert found.missing is not None and found.weaker is None
    assert word in found.missing.en and word in found.missing.ja


def test_without_namespaces_it_is_a_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is shared then, which is said; and nothing of an earlier submission stays."""
    monkeypatch.setattr(folder, "_mount", refused)
    monkeypatch.setattr(folder.tempfile, "tempdir", str(tmp_path))
    child = os.posix_spawn("/bin/true", ["true"], {})
    os.waitpid(child, 0)
    (tmp_path / f"kata-isolated-{child}").mkdir()
    (tmp_path / f"kata-isolated-{os.getppid()}").mkdir()
    own, weaker = folder.own_folder()
    assert weaker is not None and str(tmp_path) in weaker.en
    names = {own.name, f"kata-isolated-{os.getppid()}"}
    assert {path.name for path in tmp_path.iterdir()} == names


def test_answers_stay_out_of_reach_where_what_python_needs_is_around_them(tmp_path: Path) -> None:
    """In the wheel the katas and their references are among the packages."""
    for name in ("torch", "kata_runner/checking", "kata_runner/reference/xor", "kata_runner/katas"):
        (tmp_path / name).mkdir(parents=True)
    hidden = tuple(tmp_path / "kata_runner" / name for name in ("katas", "reference"))
    rules = dict(lock._around(tmp_path, hidden))
    assert rules == {
        tmp_path: landlock.LIST,
        tmp_path / "torch": landlock.READ,
        tmp_path / "kata_runner": landlock.LIST,
        tmp_path / "kata_runner" / "checking": landlock.READ,
    }
