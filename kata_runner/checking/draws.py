"""Which examples a check is tried on: a list that depends on the kata, the check and the seed alone.

The list is the same on every machine and with every version of every library: it rests on
`random.Random.random`, the one thing whose numbers Python promises never to change. The simplest
values come first, so that the first example that fails is a small one; the later ones are larger and
cover as many pairs of values as so few examples can.
"""

from __future__ import annotations

import copy
import random
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

# 2 is left out: a factor of 2 should not be mistaken for a size.
_DEFAULT_SIZES = (1, 3, 4, 5)
SEEDS = 2**16
_TRIES = 8  # candidates for each example, of which the one with the most new pairs is taken


@dataclass(frozen=True)
class Choice:
    """One of some values, the simplest first."""

    values: tuple[Any, ...]
    names: tuple[str, ...] = ()  # by which people call the last of them

    def name(self, value: object) -> str | None:
        """The name that was given to one of the values."""
        named = self.values[len(self.values) - len(self.names) :]
        return next((n for n, v in zip(self.names, named, strict=True) if v is value), None)


@dataclass(frozen=True)
class Seed:
    """A whole number from 0 to 65535."""


@dataclass(frozen=True)
class Strategy:
    """What a strategy of hypothesis draws, as packs for version 0.1.0 may use it."""

    strategy: SearchStrategy[Any]


Draw = Choice | Seed | Strategy
Drawn = dict[str, Any]  # what an example consists of, by name; its tensors are made from it


def sizes(*values: int) -> Choice:
    """A size: one of `values`, the simplest first; without any, 1, 3, 4 or 5."""
    return Choice(values or _DEFAULT_SIZES)


def many_rows() -> Choice:
    """A number of rows, sometimes 37.

    That is more than one mini-batch holds, and a multiple of nothing.
    """
    return Choice((*_DEFAULT_SIZES, 37))


def one_of(*values: Any, **named: Any) -> Choice:
    """One of the values, the simplest first. Raises ValueError where there is none.

    A value that cannot be read, such as a function, is shown by its keyword:
    `one_of(square=lambda x: x**2, sin=torch.sin)`.
    """
    if not values and not named:
        raise ValueError("one_of() needs at least one value")
    return Choice((*values, *named.values()), tuple(named))


def seeds() -> Seed:
    """A seed for whatever a check draws by itself."""
    return Seed()


def as_draw(name: str, wanted: object) -> Draw:
    """What `given` was told about an input, as a draw. Raises TypeError for anything else."""
    if isinstance(wanted, Choice | Seed):
        return wanted
    strategies = sys.modules.get("hypothesis.strategies")
    if strategies and isinstance(wanted, strategies.SearchStrategy):
        return Strategy(wanted)
    raise TypeError(f"{name}={wanted!r} is nothing that can be drawn: sizes(), one_of(…), …")


def listed_draws(draws: Mapping[str, Draw], examples: int, key: str) -> list[Drawn]:
    """The examples of a check, the simplest first; `key` names the kata, the check and the seed."""
    rng = random.Random(key)  # it keeps no secret
    choices = {name: draw.values for name, draw in draws.items() if isinstance(draw, Choice)}
    strategies = {n: draw.strategy for n, draw in draws.items() if isinstance(draw, Strategy)}
    foreign = _drawn_by_hypothesis(strategies, examples, key) if strategies else [{}] * examples
    list_of_examples = []
    for picked, others in zip(
        _varied([len(values) for values in choices.values()], examples, rng), foreign, strict=True
    ):
        chosen = {
            name: values[i] for (name, values), i in zip(choices.items(), picked, strict=True)
        }
        seeded = {n: int(rng.random() * SEEDS) for n, d in draws.items() if isinstance(d, Seed)}
        list_of_examples.append({**chosen, **seeded, **others})
    return list_of_examples


def fresh(drawn: Drawn) -> Drawn:
    """The same example again, whatever a check does to it."""
    plain = (int, float, str, bool)
    return {
        n: value if type(value) in plain else copy.deepcopy(value) for n, value in drawn.items()
    }


def _varied(counts: Sequence[int], examples: int, rng: random.Random) -> list[tuple[int, ...]]:
    """For each example the index of a value for each choice: all 0 first, simple before complex."""
    if not counts:
        return [()] * examples
    picked = [(0,) * len(counts)]
    seen = set(_pairs(picked[0]))
    for _ in range(examples - 1):
        candidates = [tuple(int(rng.random() * n) for n in counts) for _ in range(_TRIES)]
        best = max(
            candidates, key=lambda c: (c not in picked, sum(pair not in seen for pair in _pairs(c)))
        )
        picked.append(best)
        seen.update(_pairs(best))
    return sorted(picked, key=lambda p: sum(i / n for i, n in zip(p, counts, strict=True)))


def _pairs(picked: tuple[int, ...]) -> list[tuple[tuple[int, int], ...]]:
    """Every value, and every two values, that an example tries together."""
    values = list(enumerate(picked))
    return [*((value,) for value in values), *combinations(values, 2)]


def _drawn_by_hypothesis(
    strategies: Mapping[str, SearchStrategy[Any]], examples: int, key: str
) -> list[Drawn]:
    """As many draws from strategies, always the same ones for the same version of hypothesis."""
    import hypothesis

    drawn: list[Drawn] = []

    @hypothesis.seed(key)
    @hypothesis.settings(
        max_examples=examples,
        database=None,
        deadline=None,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
        verbosity=hypothesis.Verbosity.quiet,
    )
    @hypothesis.given(hypothesis.strategies.fixed_dictionaries(dict(strategies)))
    def draw(example: Drawn) -> None:
        drawn.append(example)

    draw()
    # A strategy with few values comes to its end early.
    return [drawn[i % len(drawn)] for i in range(examples)]
