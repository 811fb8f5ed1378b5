"""The katas that come with the runner, registered like anybody's."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kata_runner.library.folder import load_katas
from kata_runner.library.hookspecs import hookimpl
from kata_runner.model.kata import Kata

PACK = "torch-katas"
_PACKAGE = Path(__file__).parents[1]

# In the wheel `katas/` and `reference/` lie inside the package, in a clone beside it.
ROOT = _PACKAGE if (_PACKAGE / "katas").is_dir() else _PACKAGE.parent


@hookimpl
def kata_register() -> Iterable[Kata]:
    """The katas of this distribution."""
    return load_katas(ROOT)
