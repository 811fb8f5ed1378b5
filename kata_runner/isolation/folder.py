"""A folder in memory that only this process sees, and that is gone with it."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

from kata_runner.isolation.kernel import call
from kata_runner.model.language import Text

_PLACE = Path("/dev/shm")  # noqa: S108  # every Linux has it, and no program is in it
_NAME = "kata-isolated-"
_SIZE = "256m"
_FILES = "10000"
_NEW_USER, _NEW_MOUNTS = 0x10000000, 0x00020000
_NO_SET_ID, _NO_DEVICES, _NO_PROGRAMS = 2, 4, 8

SHARES_THE_DISK = Text(
    en="A submission could fill the disk of {place}, and its threads are not counted: this system "
    "allows no user namespaces. Give {place} a size, or let a system administrator allow them.",
    ja="提出物が {place} のディスクを使い切るおそれがあり、スレッドの数も制限されません。この"
    "システムではユーザー名前空間を使えないためです。{place} の容量を制限するか、システム管理者に"
    "ユーザー名前空間の許可を依頼してください。",
)


def own_folder() -> tuple[Path, Text | None]:
    """An empty folder, and what speaks against it.

    A file system in memory of a limited size, in namespaces of this process's own, for which it needs
    no rights. Where the system does not allow that, a folder among temporary files; the next one who
    makes one removes it.
    """
    try:
        _mount()
    except OSError:
        text = SHARES_THE_DISK.format(place=tempfile.gettempdir())
        return _temporary(Path(tempfile.gettempdir()).resolve()), text
    return _PLACE, None


def _temporary(base: Path) -> Path:
    """One that names its process: who is locked in, or was ended, cannot remove it."""
    remove_left(base)
    folder = base / f"{_NAME}{os.getpid()}"
    folder.mkdir(mode=0o700)  # nobody has put one there before
    return folder


def remove_left(base: Path) -> None:
    """Remove the folders of processes that have ended."""
    for left in base.glob(f"{_NAME}*"):
        with contextlib.suppress(ValueError, PermissionError):
            try:
                os.kill(int(left.name.removeprefix(_NAME)), 0)
            except ProcessLookupError:
                shutil.rmtree(left, ignore_errors=True)


def _mount() -> None:
    user, group = os.geteuid(), os.getegid()
    call("unshare", _NEW_USER | _NEW_MOUNTS)
    Path("/proc/self/setgroups").write_bytes(b"deny")
    Path("/proc/self/uid_map").write_bytes(b"%d %d 1" % (user, user))
    Path("/proc/self/gid_map").write_bytes(b"%d %d 1" % (group, group))
    options = f"size={_SIZE},nr_inodes={_FILES},mode=0700".encode()
    flags = _NO_SET_ID | _NO_DEVICES | _NO_PROGRAMS
    call("mount", b"tmpfs", os.fsencode(_PLACE), b"tmpfs", flags, options)
