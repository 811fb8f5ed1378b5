"""What `kata grade` is asked for, looked up: the katas, the forms of grades, and the plan of it all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kata_runner.commands._reader import Reader
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text

if TYPE_CHECKING:
    from kata_runner.grading.found import Found
    from kata_runner.grading.plan import Plan
    from kata_runner.grading.roster import Roster


def choose(reader: Reader, katas: str | None, chapter: str | None) -> list[Kata] | None:
    """The katas that are asked for; None where nobody asked. Raises KataError for what is not there."""
    registry = reader.registered
    if katas is not None:
        return [registry.find(name.strip()) for name in katas.split(",") if name.strip()]
    if chapter is None:
        return None
    found = [kata for kata in registry.katas if kata.chapter == chapter]
    if not found:
        names = ", ".join(one.name for one in registry.chapters)
        raise KataError(_NO_CHAPTER.format(name=chapter, names=names))
    return found


def refuse_unknown(forms: Sequence[str], names: Iterable[str]) -> None:
    """Raises KataError for a form of grades that is not among these names."""
    known = tuple(names)
    for name in forms:
        if name not in known:
            raise KataError(_NO_FORM.format(name=name, names=", ".join(known)))


def plan_of(
    reader: Reader,
    found: Found,
    roster: Roster | None,
    chosen: list[Kata] | None,
    out: Path,
    anonymous: bool,
) -> Plan:
    """The plan; where names are replaced, the table of names is kept."""
    from kata_runner.grading.plan import make_plan
    from kata_runner.grading.settings import read_names, write_names

    names = read_names(out) if anonymous else None
    plan = make_plan(found, roster, reader.registered.katas, chosen, names=names)
    if anonymous:
        write_names(out, plan.names)
    return plan


_NO_CHAPTER = Text(
    en="There is no kata of a chapter {name}. Chapters: {names}.",
    ja="{name} という章の kata はありません。章：{names}。",
)
_NO_FORM = Text(
    en="There is no form {name}. Known are: {names}.",
    ja="{name} という出力形式はありません。使える形式：{names}。",
)
