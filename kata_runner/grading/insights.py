"""What a class has understood and what not: counted from its results alone, one after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from kata_runner.judging.resemblance import Signature, agreeing
from kata_runner.library.parsing import parse
from kata_runner.model.grades import GradeStatus, Named, Result
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text

_GONE_WRONG = (GradeStatus.FAILED, GradeStatus.TIMED_OUT, GradeStatus.CRASHED)


@dataclass
class Group:
    """Answers that fail in the same way, which no entry of the catalogue names."""

    kata: str
    first: Result  # the one that stands for all
    count: int = 1
    number: int = 0  # by size

    @property
    def name(self) -> str:
        """As `--as-mistake` calls it."""
        return f"{self.kata}-{self.number}"


@dataclass
class Insight:
    """What a class did with one kata."""

    kata: str
    statuses: Counter[GradeStatus] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)  # by the name of the mistake
    mistakes: dict[str, Named] = field(default_factory=dict)
    groups: list[Group] = field(default_factory=list)
    copies: list[list[str]] = field(default_factory=list)  # whose programs equal each other's
    as_reference: list[str] = field(default_factory=list)  # whose program equals the reference

    @property
    def handed_in(self) -> int:
        """How many could be judged."""
        return sum(self.statuses[status] for status in (GradeStatus.PASSED, *_GONE_WRONG))

    @property
    def most_made(self) -> list[tuple[Named, int]]:
        """The classic mistakes, the most frequent first."""
        ordered = sorted(self.named.items(), key=lambda item: (-item[1], item[0]))
        return [(self.mistakes[name], count) for name, count in ordered]

    def count(self, diagnosis: Sequence[Named]) -> None:
        """Count each mistake that somebody made. Of several possible causes of one effect, that is
        one: the first, which has the line that shows it.
        """
        for named in {one.effect: one for one in reversed(diagnosis)}.values():
            if named.explained or named.name not in self.mistakes:
                self.mistakes[named.name] = named
            self.named[named.name] += 1


def gather(
    results: Iterable[Result],
    katas: Sequence[Kata] = (),
    shape_of: Callable[[Result], str | None] = lambda result: None,
    shape_of_reference: Callable[[Kata], str | None] = lambda kata: None,
) -> list[Insight]:
    """What the results say, by kata, in the order of the katas.

    `shape_of` says by what a program equals others, where that says anything.
    """
    found: dict[str, Insight] = {}
    shapes: dict[str, dict[str, list[str]]] = {}
    buckets: dict[tuple[object, ...], list[Group]] = {}
    for result in results:
        if result.kata is None:
            continue
        insight = found.setdefault(result.kata, Insight(result.kata))
        insight.statuses[result.status] += 1
        shape = shape_of(result) if result.sha256 else None
        if shape is not None:
            shapes.setdefault(result.kata, {}).setdefault(shape, []).append(result.submission)
        if result.status not in _GONE_WRONG:
            continue
        if result.diagnosis:
            insight.count(result.diagnosis)
        else:
            _sort_in(result, buckets, insight.groups)
    for insight in found.values():
        insight.groups.sort(key=lambda group: -group.count)
        for number, group in enumerate(insight.groups, 1):
            group.number = number
    order = {kata.name: i for i, kata in enumerate(katas)}
    for kata in katas:
        if kata.name in shapes:
            mine = shapes[kata.name]
            found[kata.name].as_reference = mine.pop(shape_of_reference(kata) or "", [])
    for name, mine in shapes.items():
        found[name].copies = [people for people in mine.values() if len(people) > 1]
    return sorted(found.values(), key=lambda one: (order.get(one.kata, len(order)), one.kata))


def _sort_in(
    result: Result, buckets: dict[tuple[object, ...], list[Group]], groups: list[Group]
) -> None:
    """Into the group that fails in the same way, or into one of its own."""
    seen: Signature = {name: dict(one) for name, one in result.signature.items()}
    kinds = tuple((name, one.get("kind"), one.get("error")) for name, one in seen.items())
    bucket = buckets.setdefault((result.kata, result.status, kinds), [])
    for group in bucket:
        if agreeing(seen, group.first.signature) == seen.keys():
            group.count += 1
            return
    group = Group(result.kata or "", result)
    bucket.append(group)
    groups.append(group)


def find_group(insights: Iterable[Insight], name: str) -> Group:
    """The group of a name. Raises KataError, which names those that there are."""
    groups = [group for insight in insights for group in insight.groups]
    for group in groups:
        if group.name == name:
            return group
    names = ", ".join(group.name for group in groups) or "-"
    raise KataError(_NO_GROUP.format(name=name, names=names))


def skeleton(code: str) -> str:
    """An entry for the catalogue: its code, under a docstring whose words are still missing."""
    parse(code)
    return _SKELETON + "\n" + code


_SKELETON = '''\
"""en: …: what is true of every program that fails like this one
cause: …: how it comes about in this one
fix: …: what to do
ja: …：このように失敗するすべてのプログラムに当てはまること
原因: …：この間違いの原因
直し方: …：直し方
"""
'''
_NO_GROUP = Text(
    en="There is no group {name}. Groups: {names}.",
    ja="{name} というグループはありません。グループ：{names}。",
)
