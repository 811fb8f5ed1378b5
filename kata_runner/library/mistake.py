"""A wrong solution of the catalogue says in its docstring which mistake it is.

    en: the effect: what is true of every program that fails like this one
    cause: how it comes about in this one; may be left out
    fix: what to do
    ja: 現れる影響
    原因: この間違いの原因（省略可）
    直し方: どう直すか

and, before these, `wrong: off the CPU only` where the mistake does no harm on the CPU, and `code:`
where the learner's code can confirm or veto the cause (see `diagnosis.witness`). `mend:` is the word
of version 0.1.0 for `fix:`.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path

from kata_runner.library.parsing import parse
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text
from kata_runner.model.story import Place

_KEYS = ("wrong", "code", "en", "cause", "fix", "mend", "ja", "原因", "直し方")
_NEEDED = ("en", "fix", "ja", "直し方")
_OFF_CPU = "off the CPU only"


@dataclass(frozen=True)
class Mistake:
    """One classic mistake."""

    name: str
    effect: Text  # what is true of every program that fails like this one
    fix: Text  # what to do
    cause: Text | None = None  # how it comes about in this one
    off_cpu_only: bool = False  # right on the CPU, wrong on every other device
    code: str | None = None  # what the code of this mistake shows


@dataclass(frozen=True)
class Finding:
    """A mistake that a failing run looks like, and the learner's line that shows it."""

    mistake: Mistake
    place: Place | None = None
    confirmed: bool = False  # does the learner's code show this cause?
    explained: bool = True  # else the code speaks against this cause, and only the effect is known
    checks: tuple[str, ...] = ()  # the failing checks that it accounts for


@dataclass(frozen=True)
class Repaired:
    """A repair that came to its end: the mistake, and what fixed it in the program."""

    mistake: Mistake
    difference: tuple[str, ...]  # lines of a unified diff
    gave_up: bool = False  # then the difference is to the model solution


def read_mistake(path: Path) -> Mistake:
    """The mistake that a file of the catalogue describes; nothing of it is executed.

    Raises KataError, which names the file, where the docstring does not say it in both languages.
    """
    try:
        docstring = ast.get_docstring(parse(path.read_text(encoding="utf-8"))) or ""
    except SyntaxError as error:
        raise _broken(path, f"{error.msg} ({error.lineno})") from None
    said = _fields(docstring)
    if "mend" in said:
        said.setdefault("fix", said["mend"])
    missing = [key for key in _NEEDED if not said.get(key)]
    missing += [a for a, b in (("cause", "原因"), ("原因", "cause")) if b in said and a not in said]
    if missing:
        raise _broken(path, f"the docstring lacks {', '.join(f'`{key}:`' for key in missing)}")
    if said.get("wrong", _OFF_CPU) != _OFF_CPU:
        raise _broken(path, f"`wrong:` can only say `{_OFF_CPU}`")
    return Mistake(
        name=path.stem,
        effect=Text(said["en"], said["ja"]),
        fix=Text(said["fix"], said["直し方"]),
        cause=Text(said["cause"], said["原因"]) if "cause" in said else None,
        off_cpu_only="wrong" in said,
        code=said.get("code"),
    )


_PUNCTUATION = frozenset("、。，．・：；？！「」『』（）…")


def _fields(docstring: str) -> dict[str, str]:
    """The text behind each key, its lines joined."""
    fields: dict[str, str] = {}
    key = None
    for line in docstring.splitlines():
        start = re.match(rf"({'|'.join(_KEYS)}):\s*(.*)", line)
        if start:
            key, text = start.groups()
        else:
            text = line.strip()
        if key is not None and text:
            before = fields.get(key, "")
            fields[key] = before + _glue(before[-1:] + text[0]) + text
    return fields


def _glue(both_sides: str) -> str:
    """A space, but not between Japanese characters, nor beside Japanese punctuation."""
    joins_words = len(both_sides) > 1 and not _PUNCTUATION.intersection(both_sides)
    return " " if joins_words and any(side.isascii() for side in both_sides) else ""


def _broken(path: Path, what: str) -> KataError:
    return KataError(Text(en=f"{path}: {what}.", ja=f"{path}: {what}。"))
