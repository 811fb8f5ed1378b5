"""The numbers that a page says, and the equations that say how they come about.

A page writes mathematics for people: `L = (0.9² + 1.6²) / 2 = 1.685`. Where two neighbours in such a
chain are numbers, or lists of numbers, they can be computed and compared.
"""

from __future__ import annotations

import ast
import itertools
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

NUMBER = re.compile(r"(?<![\w.])\d+\.\d+(?:e[-+]?\d+)?(?![\w.]*\d)", re.ASCII)

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_NAMES = {
    "e": math.e,
    "π": math.pi,
    "sqrt": math.sqrt,
    "log": math.log,
    "tanh": math.tanh,
    "erf": math.erf,
    "sigmoid": lambda x: 1 / (1 + math.exp(-x)),
    "σ": lambda x: 1 / (1 + math.exp(-x)),
}
# What an expression without variables consists of.
_CLOSED = re.compile(
    r"(?:[\d.\s+*/(),-]|(?<=\d)e[-+]?\d+|\b(?:e|π|sqrt|log|tanh|erf|sigmoid|σ)\b)+"
)
# In a sentence an equation begins with a number, a bracket or a root, and has a sign in it.
_TERM = r"[(√\d][-+/·()√.\d ²³¹⁰⁴-⁹⁻]*"
_IN_A_SENTENCE = re.compile(rf"(?<![\w₀-₉^·/+-]){_TERM}(?: = -?{_TERM})+")


@dataclass(frozen=True)
class Step:
    """`left = right` in a chain: both as they are written, and as numbers."""

    left: str
    right: str
    computed: tuple[float, ...]
    told: tuple[float, ...]

    @property
    def holds(self) -> bool:
        """Whether what is told is what comes out, within one unit of its last digit.

        One, not a half: what stands on the left may have been rounded, too.
        """
        computed = self.computed * len(self.told) if len(self.computed) == 1 else self.computed
        units = [_unit(number) for number in _split(self.right)]
        if len(units) == 1:
            units *= len(self.told)
        return len(computed) <= len(self.told) and all(
            abs(a - b) <= unit * 1.001
            for a, b, unit in zip(computed, self.told, units, strict=False)
        )


def steps(text: str, *, sentences: bool = False) -> Iterator[Step]:
    """Every step between two neighbours that can be computed.

    In a block what is apart by two spaces or more is another equation; a sentence is searched for
    what looks like one.
    """
    for line in text.splitlines():
        found = _IN_A_SENTENCE.findall(line) if sentences else re.split(r"\s{2,}", _tight(line))
        for chain in found:
            parts = [part.strip().rstrip(".") for part in chain.split(" = ")]
            for left, right in itertools.pairwise(parts):
                computed, told = value(left), value(right)
                if computed is not None and told is not None:
                    yield Step(left, right, computed, told)


def value(written: str) -> tuple[float, ...] | None:
    """What an expression comes to: one number or several, and None where it has variables."""
    python = re.sub(r"\s*,?\s*…$", "", written).replace("·", "*")
    python = re.sub(r"√(\d[\d.e-]*)", r"sqrt(\1)", python).replace("√(", "sqrt(")
    python = re.sub("[⁰¹²³⁴-⁹⁻]+", lambda m: f"**({m[0].translate(_SUPERSCRIPTS)})", python)
    python = python.replace("^", "**").strip()
    if not python or not _CLOSED.fullmatch(python):
        return None
    try:
        nodes = list(ast.walk(ast.parse(python, mode="eval")))
        if any(
            isinstance(node, ast.BinOp) and ast.Tuple in map(type, ast.iter_child_nodes(node))
            for node in nodes
        ):
            return None  # a number times a vector
        result = eval(python, {"__builtins__": {}}, _NAMES)
    except (SyntaxError, TypeError, ZeroDivisionError):
        return None
    several = result if isinstance(result, tuple) else (result,)
    return several if all(isinstance(number, int | float) for number in several) else None


def _tight(line: str) -> str:
    """The line without the spaces that align its signs and the items of its lists."""
    return re.sub(r",\s+", ", ", re.sub(r"\s+([=+-])\s+", r" \1 ", line.strip()))


def _split(written: str) -> list[str]:
    """The numbers of a list as they are written."""
    return written.strip("()").split(",")


def _unit(written: str) -> float:
    """The last digit's unit: 0.01 for `1.25`; 1e-20 for `1.2e-19`; for a fraction, a small one."""
    found = re.fullmatch(r"\s*-?\d+(?:\.(\d+))?(?:e([-+]?\d+))?\s*", written)
    if not found:
        return 1e-9
    digits = 10.0 ** (int(found[2] or 0) - len(found[1] or ""))
    return digits if found[1] else 1e-9
