"""What a learner's screen would have said of a result, line by line. Never the reference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kata_runner.library.mistake import Finding, Mistake
from kata_runner.model.grades import GradeStatus, Result
from kata_runner.model.kata import Kata
from kata_runner.model.language import Language, Text
from kata_runner.telling.line import Line
from kata_runner.telling.next_step import next_step
from kata_runner.telling.story import difference
from kata_runner.telling.verdict import failing, tell_verdict

STATUS = {
    GradeStatus.PASSED: Text("passed", "合格"),
    GradeStatus.FAILED: Text("not passed", "不合格"),
    GradeStatus.NOT_STARTED: Text("not started", "未着手"),
    GradeStatus.TIMED_OUT: Text("timed out", "時間切れ"),
    GradeStatus.CRASHED: Text("crashed", "異常終了"),
    GradeStatus.NOT_SUBMITTED: Text("not submitted", "未提出"),
    GradeStatus.UNREADABLE: Text("unreadable", "読み込めません"),
    GradeStatus.REFUSED: Text("refused", "受け付けません"),
}


def tell_result(result: Result, katas: Sequence[Kata], language: Language) -> Iterator[Line]:
    """The lines for one result, without a heading."""
    kata = next((kata for kata in katas if kata.name == result.kata), None)
    for note in result.notes:
        yield Line(note.said(language), "faint")
    if result.status is GradeStatus.PASSED:
        if kata is not None and kata.learned is not None:
            yield Line(kata.learned.said(language))
        return
    if result.status is GradeStatus.NOT_SUBMITTED and kata is not None:
        yield Line(_BEGIN.format(kata=kata.name).said(language))
    if result.status is GradeStatus.NOT_STARTED and not result.checks:
        yield Line(_UNTOUCHED.said(language))
    if not result.checks:
        return
    try:
        yield from _of_checks(result, katas, language)
    except Exception:  # noqa: BLE001  # a submission had a hand in it: it costs this result alone
        yield Line(_CANNOT_TELL.said(language))


def _of_checks(result: Result, katas: Sequence[Kata], language: Language) -> list[Line]:
    verdict, findings = result.verdict(), findings_of(result)
    told = tell_verdict(verdict, findings, language, everything=True)
    return [*told, Line(""), next_step([verdict], katas, language, findings=findings)]


def briefly(result: Result, language: Language) -> str:
    """The status, and of what is not a pass the reason."""
    status = STATUS[result.status].said(language)
    reason = why(result, language)
    return (
        f"{status}: {reason}"
        if reason and language == "en"
        else (f"{status}（{reason}）" if reason else status)
    )


def why(result: Result, language: Language) -> str:
    """The most telling sentence on a result that is no pass; "" where there is none."""
    if result.status is GradeStatus.PASSED:
        return ""
    if result.diagnosis:
        return result.diagnosis[0].effect.said(language)
    if result.checks:
        try:
            return _difference(result, language)
        except Exception:  # noqa: BLE001  # as above
            return _CANNOT_TELL.said(language)
    return " ".join(note.said(language) for note in result.notes)


def _difference(result: Result, language: Language) -> str:
    failed = failing(result.verdict(), findings_of(result))
    story = next((check.story for check in failed if check.story is not None), None)
    return difference(story, language) if story else ""


def findings_of(result: Result) -> list[Finding]:
    """The diagnosis as the diagnosis had it."""
    return [
        Finding(
            Mistake(named.name, named.effect, named.fix, named.cause),
            named.place,
            explained=named.explained,
            checks=named.checks,
        )
        for named in result.diagnosis
    ]


def as_text(lines: Iterable[Line]) -> str:
    """Lines without their styles."""
    return "\n".join(line.text for line in lines)


_BEGIN = Text(
    en="Nothing was handed in. The task is in katas/{kata}/README.md.",
    ja="提出がありません。課題は katas/{kata}/README.ja.md にあります。",
)
_CANNOT_TELL = Text(
    en="What came out of this submission cannot be shown.",
    ja="この提出物の結果は表示できません。",
)
_UNTOUCHED = Text(en="The file is as it was shipped.", ja="ファイルは配布されたときのままです。")
