"""What to do now: the last lines of a run."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from kata_runner.judging.words import enumerated
from kata_runner.library.mistake import Finding
from kata_runner.model.kata import Kata
from kata_runner.model.language import Language, Text
from kata_runner.model.status import Status
from kata_runner.model.story import Kind, Place
from kata_runner.model.verdict import Verdict
from kata_runner.telling.cells import in_a_cell
from kata_runner.telling.line import Line
from kata_runner.telling.paths import shown_path, shown_place
from kata_runner.telling.verdict import cannot_be_imported, failing

_LEFT = 3  # katas that are not solved yet, as many as are named


class Seat(Enum):
    """Where the reader sits, and so how they ask for the task, for a hint and for another run."""

    TERMINAL = "terminal"
    WATCH = "watch"  # in front of `kata watch`, where saving the file is all it takes
    NOTEBOOK = "notebook"  # where the cell is the file


def next_step(
    verdicts: Sequence[Verdict],
    katas: Sequence[Kata],
    language: Language,
    relative_to: Path | None = None,
    *,
    findings: Sequence[Finding] = (),
    is_begun: bool = False,
    seat: Seat = Seat.TERMINAL,
    broke_off: bool = False,
    unsolved: Sequence[Kata] = (),
) -> Line:
    """What to do now, from what each kata came to, in the order of learning.

    `findings` are the mistakes that the first failing kata looks like; the fix of a single one is said
    again here. `is_begun`: the learner has written something already, and one part is missing.
    `broke_off`: the run came to no regular end. `unsolved`: the katas of the learner that have never
    passed, which are said where none comes after these.
    """
    verdict = _to_work_on(verdicts)
    if verdict is None:
        if all(verdict.complete for verdict in verdicts):
            return Line(_onward(verdicts, katas, unsolved).said(language), "green")
        text = _BROKE_OFF if broke_off else _SELECTED
        text = text.format(
            again=Text(en="without -k", ja="-k を付けずに")
            if seat is Seat.NOTEBOOK
            else f"pytest {shown_path(verdicts[0].folder, relative_to)}"
        )
        return Line(text.said(language), "" if broke_off else "green")
    failed = failing(verdict, findings)
    first = (failed or [r for r in verdict.results if r.status is not Status.PASSED])[0]
    place = first.story.place if first.story else None
    if not failed and not is_begun and {r.status for r in verdict.results} == {Status.NOT_STARTED}:
        text = _BEGIN
    elif first.story and first.story.kind is Kind.CHECK:
        text = _BROKEN_CHECK
    elif not failed:
        text = _MISSING_PART
    elif place is not None and cannot_be_imported(failed):
        text = _NO_CHECK_YET
    elif len(findings) == 1 and findings[0].explained and seat is not Seat.NOTEBOOK:
        text = _KNOWN.format(fix=_braced(findings[0].mistake.fix))
    elif verdict.change is not None:
        text = _CHANGE
    else:
        text = _FIX
    said = text.format(kata=verdict.kata, **_ways(verdict, place, seat, relative_to))
    return Line(said.said(language), "bold")


def _ways(
    verdict: Verdict, place: Place | None, seat: Seat, relative_to: Path | None
) -> dict[str, Text | str]:
    """How a reader in that seat finds the task, the place and a hint, and runs the checks again."""
    file = shown_path(verdict.solution, relative_to)
    folder = shown_path(verdict.folder, relative_to)
    ways: dict[str, Text | str] = {
        "file": Text(en=file, ja=f"{file} "),
        "where": _apart(file),
        "place": _apart(shown_place(place, relative_to) if place else file),
        "task": Text(en=f"{folder}/README.md", ja=f"{folder}/README.ja.md "),
        "hint": f"kata hint {verdict.kata}",
        "again": Text(en="run this again", ja="もう一度実行しましょう"),
    }
    if seat is Seat.WATCH:
        ways |= {
            "task": Text(en="the task (t)", ja="課題（t）"),
            "hint": Text(en="press h", ja="h を押す"),
            "again": Text(en="save it", ja="保存しましょう"),
        }
    if seat is Seat.NOTEBOOK:
        ways |= {
            "file": Text(en="the cell", ja="このセル"),
            "place": _in_cell(place),
            "task": Text(en="the task", ja="課題"),
            "hint": f"`{in_a_cell(f'kata hint {verdict.kata}')}`",
            "again": Text(en="run it again", ja="もう一度実行しましょう"),
        }
    return ways


def _apart(name: str) -> Text:
    """A name; between Japanese it has a space on both sides."""
    return Text(en=name, ja=f" {name} ")


def _in_cell(place: Place | None) -> Text:
    """The line of the cell, whose first one is `%%kata NAME`."""
    if place is None:
        return Text(en="the cell", ja="部分")
    number = place.number + 1
    return Text(en=f"line {number} of the cell", ja=f"セルの{number}行目")


_SELECTED = Text(
    en="Every check that was selected passed. Run all of them: {again}",
    ja="選んだチェックにはすべて合格しました。全部を実行しましょう：{again}",
)
_BROKE_OFF = Text(
    en="The run ended early: not every check ran. Run all of them: {again}",
    ja="実行が途中で終わったため、一部のチェックを実行していません。全部を実行しましょう：{again}",
)
_BEGIN = Text(
    en="Next: read {task}, write your answer into {file}, and {again}.",
    ja="次は、{task}を読み、{file}に答えを書いて、{again}。",
)
_BROKEN_CHECK = Text(
    en="This is not your mistake: a check of {kata} is broken. Please report it.",
    ja="これはあなたの間違いではありません。{kata} のチェックが壊れています。報告をお願いします。",
)
_MISSING_PART = Text(
    en="Next: write what is still missing at {place}, and {again}.",
    ja="次は、まだ書かれていない{place}を書いて、{again}。",
)
_NO_CHECK_YET = Text(
    en="Next: correct {place}, and {again}. No check can run before that.",
    ja="次は{place}を直して、{again}。直るまで、チェックは実行できません。",
)
_KNOWN = Text(
    en="Next, in {{where}}: {fix} Then {{again}}. Hint: {{hint}}",
    ja="次は{{where}}です。{fix}直したら、{{again}}。ヒント：{{hint}}",
)
_CHANGE = Text(
    en="Next: find out why the change above makes the difference, correct {file}, and {again}. "
    "Hint: {hint}",
    ja="次は、上の変更でなぜ結果が変わるのかを考え、{file}を直して、{again}。ヒント：{hint}",
)
_FIX = Text(
    en="Next: fix {file}, starting with the first failure above, and {again}. Hint: {hint}",
    ja="次は、{file}を最初の不合格から順に直して、{again}。ヒント：{hint}",
)


def _braced(text: Text) -> Text:
    """A sentence that may hold braces, for a text whose places are filled later."""
    return Text(*(said.replace("{", "{{").replace("}", "}}") for said in (text.en, text.ja)))


def _to_work_on(verdicts: Sequence[Verdict]) -> Verdict | None:
    """The first kata in which something failed; else the first in which something is missing."""
    bad = [verdict for verdict in verdicts if verdict.status is not Status.PASSED]
    return next((verdict for verdict in bad if failing(verdict)), bad[0] if bad else None)


def _onward(verdicts: Sequence[Verdict], katas: Sequence[Kata], unsolved: Sequence[Kata]) -> Text:
    done = {verdict.kata for verdict in verdicts}
    names = [kata.name for kata in katas if kata.name in done] or sorted(done)
    last = max((i for i, kata in enumerate(katas) if kata.name in done), default=-1)
    passed = Text(
        en=f"{', '.join(names)}: every check passed.",
        ja=f"{'、'.join(names)} のすべてのチェックに合格しました。",
    )
    if last + 1 < len(katas):
        then = Text(en=" Next: {name} ({title}).", ja="次は {name}（{title}）です。").format(
            name=katas[last + 1].name, title=katas[last + 1].title
        )
    else:
        left = [kata.name for kata in unsolved if kata.name not in done]
        if not left:
            return passed
        listing = enumerated(left, most=_LEFT)
        then = Text(en=f" Not solved yet: {listing.en}.", ja=f"まだ解いていない kata：{listing.ja}")
    return Text(passed.en + then.en, passed.ja + then.ja)
