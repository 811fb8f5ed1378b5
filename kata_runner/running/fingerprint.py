"""What a run depends on beside its kata: the runner's code and what is installed."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_KATAS = {"katas", "reference"}  # in an installed package they are inside it


def runner_files() -> list[Path]:
    """Every module of this package, in folders of any depth. Raises RuntimeError where it has none."""
    files = [
        path
        for path in sorted(_PACKAGE.rglob("*.py"))
        if path.relative_to(_PACKAGE).parts[0] not in _KATAS
    ]
    if Path(__file__) not in files:  # then something was moved, and nothing would ever be stale
        raise RuntimeError(f"{_PACKAGE} does not hold the runner's code")
    return files


def fingerprint() -> str:
    """What a warm process depends on: this Python, the runner's code and the installed packages."""
    seen = hashlib.sha256(sys.version.encode())
    for path in runner_files():
        about = path.stat()
        seen.update(f"{path}:{about.st_mtime_ns}:{about.st_size};".encode())
    for folder in map(Path, sys.path):
        if folder.name in ("site-packages", "dist-packages") and folder.is_dir():
            seen.update(f"{folder}:{folder.stat().st_mtime_ns};".encode())
    return seen.hexdigest()
