"""The smallest example on which a check fails in the same way, for a person who reads the failure.

Only here does hypothesis do anything, and it is imported only when a check has failed. What a check is
given, and whether it passes, does not depend on it.
"""

from __future__ import annotations

import contextlib
import random
from collections.abc import Callable, Mapping
from typing import Any

import hypothesis
from hypothesis import strategies as st

from kata_runner.checking.draws import SEEDS, Choice, Draw, Drawn, Seed, Strategy

_ATTEMPTS = 200  # further examples that are tried; each one runs the check

# hypothesis also draws numbers that it finds in modules that are not installed, such as the learner's
# file. Then the example would depend on what else is written there, and no two files with the same
# mistake would look the same. Older versions do not have this habit, and nothing to change.
with contextlib.suppress(ImportError, AttributeError):
    from hypothesis.internal.conjecture import providers
    from hypothesis.internal.constants_ast import Constants

    providers._get_local_constants = Constants
    providers.CONSTANTS_CACHE.cache.clear()

_SETTINGS = hypothesis.settings(
    deadline=None,
    database=None,
    max_examples=50,
    phases=(hypothesis.Phase.generate, hypothesis.Phase.shrink),
    suppress_health_check=list(hypothesis.HealthCheck),
    verbosity=hypothesis.Verbosity.quiet,
)


def look_for_smallest(draws: Mapping[str, Draw], fails: Callable[[Drawn], bool]) -> None:
    """Call `fails` with simpler and simpler examples; the last for which it is True is the smallest.

    There is none where nothing simple fails, or where a solution does not come to the same result
    twice.
    """
    left = _ATTEMPTS

    def condition(drawn: Drawn) -> bool:
        nonlocal left
        left -= 1
        return left >= 0 and fails(drawn)

    wanted = st.fixed_dictionaries({name: _strategy(draw) for name, draw in draws.items()})
    with contextlib.suppress(hypothesis.errors.HypothesisException):
        hypothesis.find(wanted, condition, settings=_SETTINGS, random=random.Random(0))


def _strategy(draw: Draw) -> st.SearchStrategy[Any]:
    match draw:
        case Choice(values):
            return st.sampled_from(values)
        case Seed():
            return st.integers(0, SEEDS - 1)
        case Strategy(strategy):
            return strategy
