"""Landlock: which files this process and its children can still reach. Nothing takes it back."""

from __future__ import annotations

import ctypes
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from kata_runner.isolation.kernel import IS_LINUX, CannotIsolate, system_call
from kata_runner.model.language import Text

# The numbers are the same on every machine.
_CREATE, _ADD, _RESTRICT = 444, 445, 446
_ASK_VERSION, _PATH_BENEATH = 1, 1
_OLDEST = 3  # Linux 6.2: before, files outside could be cut to nothing

_WRITE_FILE, _READ_FILE, _READ_DIR, _TRUNCATE = 1 << 1, 1 << 2, 1 << 3, 1 << 14
_OF_A_FILE = _WRITE_FILE | _READ_FILE | _TRUNCATE
READ = _READ_FILE | _READ_DIR
LIST = _READ_DIR
# All but executing, devices, sockets and pipes: bits 4 to 13 remove, make and move.
WRITE = READ | _WRITE_FILE | _TRUNCATE | 1 << 4 | 1 << 5 | 1 << 7 | 1 << 8 | 1 << 12 | 1 << 13

# The version that brought them, and how many rights there are since then.
_RIGHTS = ((9, 17), (5, 16), (3, 15))
_PORTS, _SCOPES = (4, 0b11), (6, 0b11)  # TCP; abstract sockets and signals

_TOO_OLD = Text(
    en="Linux cannot restrict which files a process reaches: that needs Landlock "
    "(Linux 6.2 or newer, with landlock among its security modules).",
    ja="この Linux では、プロセスが読み書きできるファイルを制限できません。Landlock が必要です"
    "（Linux 6.2 以降で、landlock が有効になっていること）。",
)


class _Ruleset(ctypes.Structure):
    _fields_ = (
        ("files", ctypes.c_uint64),
        ("ports", ctypes.c_uint64),
        ("scoped", ctypes.c_uint64),
    )


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def version() -> int:
    """Of the kernel's Landlock. Raises CannotIsolate where it has none, or one that is too old."""
    found = 0
    if IS_LINUX:
        try:
            found = system_call(_CREATE, None, 0, _ASK_VERSION)
        except OSError:
            found = 0
    if found < _OLDEST:
        raise CannotIsolate(_TOO_OLD)
    return found


def restrict(allowed: Iterable[tuple[Path, int]]) -> None:
    """From now on only these files and what is beneath these folders, each with its rights.

    Paths that do not exist are left out. Signals and abstract sockets that lead outside are closed
    too, and TCP, where the kernel can.
    """
    known = version()
    handled = (1 << next(count for since, count in _RIGHTS if known >= since)) - 1
    ports, scopes = ((mask if known >= since else 0) for since, mask in (_PORTS, _SCOPES))
    asked = _Ruleset(handled, ports, scopes)
    ruleset = system_call(_CREATE, ctypes.byref(asked), ctypes.sizeof(asked), 0)
    for path, rights in allowed:
        try:
            parent = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue
        if not stat.S_ISDIR(os.fstat(parent).st_mode):
            rights &= _OF_A_FILE
        rule = _Beneath(rights, parent)
        if rights:
            system_call(_ADD, ruleset, _PATH_BENEATH, ctypes.byref(rule), 0)
        os.close(parent)
    system_call(_RESTRICT, ruleset, 0)
    os.close(ruleset)
