"""How many points a result is worth: a policy in one small file.

rule = "pass"        # all or nothing; "checks" gives a share for each check that passes
points = 1           # of a kata

[katas]
xor = 3              # other points
mlp = { points = 5, rule = "checks" }
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from kata_runner.library.parsing import parse
from kata_runner.model.grades import Grade, GradeStatus, Result
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.model.reasons import why
from kata_runner.model.status import Status

_RULES = ("pass", "checks")
_MOST = 1_000_000  # points for a kata; and neither nan nor inf is below it


@dataclass(frozen=True)
class Worth:
    """What one kata is worth."""

    points: float = 1.0
    rule: str = "pass"


@dataclass(frozen=True)
class Policy:
    """What every kata is worth. The default is a point for each kata that passes."""

    usual: Worth = Worth()
    katas: Mapping[str, Worth] = field(default_factory=dict)

    def grade(self, kata: Kata, result: Result) -> Grade:
        """The points for a result."""
        worth = self.katas.get(kata.name, self.usual)
        if result.status is GradeStatus.PASSED:
            share = 1.0
        elif worth.rule == "checks" and result.checks:
            passed = {c.name for c in result.checks if c.status is Status.PASSED}
            passed -= {c.name for c in result.checks if c.status is not Status.PASSED}
            share = len(passed) / max(_checks(kata.checks), len({c.name for c in result.checks}))
        else:
            share = 0.0
        points = worth.points if share == 1 else min(round(worth.points * share, 2), worth.points)
        return Grade(result=result, points=points, most=worth.points)


@lru_cache(maxsize=128)
def _checks(file: Path) -> int:
    """How many checks a kata has; those that did not run any more are no pass."""
    tree = parse(file.read_text(encoding="utf-8"))
    return sum(
        isinstance(node, ast.FunctionDef) and node.name.startswith("test_") for node in tree.body
    )


def read_policy(path: Path | None) -> Policy:
    """The policy in a file. Raises KataError, which says what is wrong with it."""
    if path is None:
        return Policy()
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise KataError(_CANNOT.format(path=path, why=why(error))) from None
    unknown = sorted(data.keys() - {"rule", "points", "katas"})
    if unknown:
        raise KataError(_CANNOT.format(path=path, why=_UNKNOWN.format(names=", ".join(unknown))))
    given = data.get("katas", {})
    if not isinstance(given, dict):
        raise KataError(_CANNOT.format(path=path, why=_NO_WORTH.format(what="katas")))
    usual = _worth(path, {name: data[name] for name in ("rule", "points") if name in data}, Worth())
    return Policy(usual, {name: _worth(path, said, usual) for name, said in given.items()})


def _worth(path: Path, said: Any, usual: Worth) -> Worth:
    if not isinstance(said, dict):
        said = {"points": said}
    points, rule = said.get("points", usual.points), said.get("rule", usual.rule)
    is_number = isinstance(points, int | float) and not isinstance(points, bool)
    if (
        not is_number
        or not 0 <= points <= _MOST
        or rule not in _RULES
        or said.keys() - {"points", "rule"}
    ):
        raise KataError(_CANNOT.format(path=path, why=_NO_WORTH.format(what=said)))
    return Worth(float(points), rule)


_CANNOT = Text(
    en="The points in {path} cannot be read: {why}", ja="配点 {path} を読み込めません：{why}"
)
_UNKNOWN = Text(
    en="{names} is not known; rule, points and katas are.",
    ja="{names} という項目はありません。使えるのは rule、points、katas です。",
)
_NO_WORTH = Text(
    en='{what}: points is a number from 0 to 1000000, and rule is "pass" or "checks".',
    ja='{what}: points は 0 以上 1000000 以下の数、rule は "pass" か "checks" です。',
)
