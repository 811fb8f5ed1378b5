"""System calls that Python has no function for."""

from __future__ import annotations

import ctypes
import os
import sys
from functools import lru_cache
from typing import Any

from kata_runner.model.language import Text

# Where a number differs between machines: x86_64, then aarch64.
_MACHINES = {"x86_64": 0, "aarch64": 1}
IS_LINUX = sys.platform == "linux"


class CannotIsolate(Exception):
    """The system cannot lock a process in; the text says what it lacks."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def machine() -> int | None:
    """The column of this machine in a table of numbers. None where there is none for it."""
    is_known = IS_LINUX and sys.maxsize > 2**32
    return _MACHINES.get(os.uname().machine) if is_known else None


@lru_cache(maxsize=1)
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def system_call(number: int, *arguments: Any) -> int:
    """What the kernel returns. Raises OSError where it refuses."""
    words = [ctypes.c_long(word) if isinstance(word, int) else word for word in arguments]
    return _checked(int(_libc().syscall(ctypes.c_long(number), *words)))


def call(name: str, *arguments: Any) -> int:
    """The same for a function of the C library."""
    return _checked(int(getattr(_libc(), name)(*arguments)))


def wipe_environment() -> None:
    """Overwrite what the C library holds of the environment, where it is in memory."""
    strings = ctypes.POINTER(ctypes.c_void_p).in_dll(_libc(), "environ")
    for address in _until_null(strings):
        ctypes.memset(address, 0, len(ctypes.string_at(address)))
    call("clearenv")


def _until_null(strings: Any) -> list[int]:
    found: list[int] = []
    while strings and (address := strings[len(found)]):
        found.append(address)
    return found


def _checked(result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result
