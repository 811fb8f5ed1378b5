"""What failing runs are said to look like, held against collections of learners' code."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from kata_runner.library.mistake import read_mistake
from kata_runner.library.registry import registry

HERE = Path(__file__).parent
# All of them take minutes: they are left to `make verify`, and these to every run of the tests.
QUICK = ("square_derivative", "mse_backward")
ALL = tuple(sorted(path.name for path in (HERE / "rewritten").iterdir()))
over_katas = pytest.mark.parametrize(
    "katas",
    [
        pytest.param(QUICK, id="quick"),
        pytest.param(ALL, id="all", marks=pytest.mark.exhaustive),
    ],
)


@over_katas
def test_nine_of_ten_rewritten_mistakes_are_named_rightly(
    clinic: Any, katas: Sequence[str]
) -> None:
    """The same mistake written by somebody else: its effect is named, and no other one."""
    rewritten = clinic.all("rewritten", katas)
    missed = []
    for seen in rewritten:
        paths = {path.stem: path for path in registry().find(seen.kata).wrong}
        if seen.effects != (read_mistake(paths[seen.name]).effect,):
            missed.append(str(seen))
    print(f"{len(rewritten) - len(missed)} of {len(rewritten)} rewritten mistakes named rightly")
    assert not [str(seen) for seen in rewritten if seen.passed]
    assert len(missed) <= 0.1 * len(rewritten), "\n".join(missed)


@over_katas
def test_mistakes_of_their_own_are_left_without_a_name(clinic: Any, katas: Sequence[str]) -> None:
    """Of solutions that are wrong in a way of their own, at most 5 % are called a known mistake."""
    own = clinic.all("own", katas)
    named = [str(seen) for seen in own if seen.named]
    print(f"{len(named)} of {len(own)} mistakes of their own were given a name")
    assert not [str(seen) for seen in own if seen.passed]
    assert len(named) <= 0.05 * len(own), "\n".join(named)


def test_each_rewriting_is_of_a_known_mistake() -> None:
    """The collection and the catalogue use the same names."""
    for name in ALL:
        known = {path.stem for path in registry().find(name).wrong}
        assert {path.stem for path in (HERE / "rewritten" / name).glob("*.py")} <= known
