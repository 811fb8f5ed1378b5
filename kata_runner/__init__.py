"""The runner behind torch-katas.

What other distributions may import from here is small and light: the dataclasses, the marker
for hook implementations, and the loader of kata folders. Neither torch nor pytest is imported.
What checks import is in `kata_runner.checks`.
"""

import warnings
from typing import TYPE_CHECKING

from kata_runner.library.folder import load_katas
from kata_runner.library.hookspecs import hookimpl
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.model.status import Status

if TYPE_CHECKING:
    from kata_runner.model.verdict import CheckResult, Verdict

# torch says so wherever it is installed without NumPy, which nothing here needs.
warnings.filterwarnings("ignore", message="Failed to initialize NumPy", category=UserWarning)

__all__ = [
    "CheckResult",
    "Kata",
    "KataError",
    "Status",
    "Text",
    "Verdict",
    "hookimpl",
    "load_katas",
]


def __getattr__(name: str) -> object:
    """What a pack may import, and a command that lists katas does not need."""
    if name in ("CheckResult", "Verdict"):
        from kata_runner.model import verdict

        return getattr(verdict, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
