"""The runner behind torch-katas.

What other distributions may import from here is small and light: the dataclasses, the marker
for hook implementations, and the loader of kata folders. Neither torch nor pytest is imported.
What checks import is in `kata_runner.checks`.
"""

import warnings

from kata_runner.catalog import load_katas
from kata_runner.hookspecs import hookimpl
from kata_runner.kata import CheckResult, Kata, KataError, Status, Verdict
from kata_runner.language import Text

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
