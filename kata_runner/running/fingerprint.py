"""What a run depends on beside its kata: the runner's code and what is installed."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

_PACKAGE = str(Path(__file__).parents[1])
_LEFT_OUT = {"katas", "reference", "__pycache__"}  # katas: in an installed package they are inside


def runner_files() -> list[Path]:
    """Every module of this package, in folders of any depth. Raises RuntimeError where it has none."""
    return [Path(path) for path in _modules()]


def _modules() -> list[str]:
    """The same as text: this is asked for each request."""
    found: list[str] = []
    for folder, inside, files in os.walk(_PACKAGE):
        inside[:] = [name for name in inside if name not in _LEFT_OUT]
        found += [f"{folder}{os.sep}{name}" for name in files if name.endswith(".py")]
    if __file__ not in found:  # then something was moved, and nothing would ever be stale
        raise RuntimeError(f"{_PACKAGE} does not hold the runner's code")
    return sorted(found)


def fingerprint() -> str:
    """What a warm process depends on: this Python, the runner's code and the installed packages."""
    seen = hashlib.sha256(sys.version.encode())
    for path in _modules():
        about = os.stat(path)  # noqa: PTH116  # see `_modules`
        seen.update(f"{path}:{about.st_mtime_ns}:{about.st_size};".encode())
    for folder in map(Path, sys.path):
        if folder.name in ("site-packages", "dist-packages") and folder.is_dir():
            seen.update(f"{folder}:{folder.stat().st_mtime_ns};".encode())
    return seen.hexdigest()
