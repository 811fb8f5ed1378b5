"""What is said of a run that failed: the most telling failure in full, the others briefly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from kata_runner.judging.slight import is_slight
from kata_runner.library.mistake import Finding
from kata_runner.model.language import Language, Text
from kata_runner.model.status import Status
from kata_runner.model.story import Kind, Story
from kata_runner.model.verdict import CheckResult, Verdict
from kata_runner.telling.change import tell_change
from kata_runner.telling.line import Line
from kata_runner.telling.mistakes import tell_mistakes
from kata_runner.telling.story import difference, tell, tell_briefly

# What is wrong with the structure explains what is wrong with the numbers, not the other way round.
_STRUCTURE = (
    Kind.TAMPERED,
    Kind.BROKEN,
    Kind.EXITED,
    Kind.TYPE,
    Kind.LENGTH,
    Kind.KEYS,
    Kind.SHAPE,
    Kind.STATEMENT,
)
_OTHERS = 3  # failures that are named after the first
_LAST = (Kind.TIMED_OUT, Kind.CRASHED, Kind.MISSING, Kind.CHECK)


def failing(verdict: Verdict, findings: Sequence[Finding] = ()) -> list[CheckResult]:
    """The checks that failed, the most telling one first; those of unwritten parts are left out.

    What a known mistake accounts for comes before the rest: its name is said below the first one.
    Where values are nearly right in one check and far from it in another, the second says more.
    """
    failed = [
        result
        for result in verdict.results
        if result.status not in (Status.PASSED, Status.NOT_STARTED)
    ]
    known = {name for finding in findings for name in finding.checks}

    def rank(result: CheckResult) -> tuple[bool, int]:
        return bool(known) and result.name not in known, _place(result)

    return sorted(failed, key=rank)  # in the order of their file where they rank the same


def _place(result: CheckResult) -> int:
    story = result.story
    kind = story.kind if story else Kind.CHECK
    if kind in _STRUCTURE:
        return _STRUCTURE.index(kind)
    if kind in _LAST:
        return len(_STRUCTURE) + 2 + _LAST.index(kind)
    return len(_STRUCTURE) + (story is not None and _is_slight(story))


def _is_slight(story: Story) -> bool:
    if story.kind is not Kind.VALUES or story.got is None or story.expected is None:
        return False
    return is_slight(story.got, story.expected)


def tell_verdict(
    verdict: Verdict,
    findings: Sequence[Finding],
    language: Language,
    relative_to: Path | None = None,
    *,
    everything: bool = False,
) -> list[Line]:
    """The lines for a run in which a check failed; none where none did."""
    failed = failing(verdict, findings)
    if not failed:
        return []
    lines = [heading(verdict, failed, language), Line("")]
    first, *others = failed
    if cannot_be_imported(failed):
        others = []  # they say the same
    if first.story is not None:
        lines += tell(first.says, first.story, language, relative_to, everything=everything)
    lines += tell_mistakes(findings, language)
    lines += tell_change(verdict.change, language)
    if others:
        lines += [
            Line(""),
            Line(Text("Also failing:", "そのほかの不合格：").said(language), "bold"),
        ]
    told = [first.story and (difference(first.story, language), first.story.place)]
    for i, other in enumerate(others):
        if other.story is None:
            continue
        if i == _OTHERS and not everything:
            more = Text(
                en="… and {count} more (-v shows all)", ja="… ほか{count}個（-v ですべて表示）"
            )
            lines.append(Line("  " + more.format(count=len(others) - i).said(language), "faint"))
            break
        says = with_device(other, verdict)
        if everything:
            lines += [Line(""), *tell(says, other.story, language, relative_to, everything=True)]
            continue
        what = difference(other.story, language), other.story.place
        lines += tell_briefly(says, other.story, language, is_as_above=what in told)
        told.append(what)
    return lines


def cannot_be_imported(failed: Sequence[CheckResult]) -> bool:
    """Did the file raise before it had defined anything that a check could ask for?"""
    return all(result.story is not None and result.story.at_import for result in failed)


def heading(verdict: Verdict, failed: Sequence[CheckResult], language: Language) -> Line:
    """The kata, and how many of its checks fail."""
    text = Text(
        en="{kata}  {failed} of {all} checks {fail}",
        ja="{kata}  {all}個のチェックのうち{failed}個が不合格です",
    )
    if len(verdict.results) == 1:
        text = Text(en="{kata}  the check fails", ja="{kata}  チェックが不合格です")
    if cannot_be_imported(failed):
        text = Text(en="{kata}  no check could run", ja="{kata}  チェックを実行できませんでした")
    filled = text.format(
        kata=verdict.kata,
        failed=len(failed),
        all=len(verdict.results),
        fail="fails" if len(failed) == 1 else "fail",
    )
    where = "" if verdict.devices in ((), ("cpu",)) else f" ({', '.join(verdict.devices)})"
    return Line(filled.said(language) + where, "bold")


def with_device(result: CheckResult, verdict: Verdict) -> Text:
    """The property; with the device where there are several."""
    if len(verdict.devices) < 2:
        return result.says
    return Text(f"[{result.device}] {result.says.en}", f"[{result.device}] {result.says.ja}")


def marks(statuses: Iterable[Status]) -> str:
    """One character for each check: passed, not started, anything else."""
    known = {Status.PASSED: ".", Status.NOT_STARTED: "n"}
    return "".join(known.get(status, "x") for status in statuses)


def legend(verdicts: Iterable[Verdict], language: Language) -> list[Line]:
    """What the `n` among the marks means, where there is one."""
    statuses = {result.status for verdict in verdicts for result in verdict.results}
    if Status.NOT_STARTED not in statuses:
        return []
    text = Text(
        en="n = not started: this part is not written yet",
        ja="n ＝ 未着手（not started）：その部分がまだ書かれていません",
    )
    return [Line(text.said(language), "faint")]
