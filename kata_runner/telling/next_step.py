"""What to do now: the last lines of a run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kata_runner.library.mistake import Finding
from kata_runner.model.kata import Kata
from kata_runner.model.language import Language, Text
from kata_runner.model.story import Kind
from kata_runner.model.verdict import Status, Verdict
from kata_runner.telling.line import Line
from kata_runner.telling.paths import shown_path, shown_place
from kata_runner.telling.verdict import failing


def next_step(
    verdicts: Sequence[Verdict],
    katas: Sequence[Kata],
    language: Language,
    relative_to: Path | None = None,
    *,
    findings: Sequence[Finding] = (),
    is_begun: bool = False,
    by_keys: bool = False,
    broke_off: bool = False,
) -> Line:
    """What to do now, from what each kata came to, in the order of learning.

    `findings` are the mistakes that the first failing kata looks like; the fix of a single one is said
    again here. `is_begun`: the learner has written something already, and one part is missing.
    `broke_off`: the run came to no regular end. `by_keys`: they are in front of `kata watch`, where saving the file is all it takes.
    """
    verdict = _to_work_on(verdicts)
    if verdict is None:
        if all(verdict.complete for verdict in verdicts):
            return Line(_onward(verdicts, katas).said(language), "green")
        text = Text(
            en="Every check that was selected passed. Run all of them: pytest {folder}",
            ja="選んだチェックにはすべて合格しました。全部を実行しましょう: pytest {folder}",
        )
        if broke_off:
            text = Text(
                en="The run ended early: not every check ran. Run all: pytest {folder}",
                ja="実行が途中で終わったため、一部のチェックを実行していません。"
                "全部を実行しましょう: pytest {folder}",
            )
        text = text.format(folder=shown_path(verdicts[0].folder, relative_to))
        return Line(text.said(language), "" if broke_off else "green")
    failed = failing(verdict)
    first = (failed or [r for r in verdict.results if r.status is not Status.PASSED])[0]
    place = first.story and first.story.place
    if not failed and not is_begun and {r.status for r in verdict.results} == {Status.NOT_STARTED}:
        text = _BEGIN
    elif first.story and first.story.kind is Kind.CHECK:
        text = _BROKEN_CHECK
    elif not failed:
        text = _MISSING_PART
    elif len(findings) == 1 and findings[0].explained:
        text = _KNOWN.format(fix=_braced(findings[0].mistake.fix))
    else:
        text = _FIX
    file = shown_path(verdict.solution, relative_to)
    folder = shown_path(verdict.folder, relative_to)
    said = text.format(
        file=file,
        kata=verdict.kata,
        place=shown_place(place, relative_to) if place else file,
        task=Text(en="the task (t)", ja="課題（t）")
        if by_keys
        else Text(en=f"{folder}/README.md", ja=f"{folder}/README.ja.md "),
        hint=Text(en="press h", ja="h を押す") if by_keys else f"kata hint {verdict.kata}",
        again=Text(en="save it", ja="保存しましょう")
        if by_keys
        else Text(en="run this again", ja="もう一度実行しましょう"),
    )
    return Line(said.said(language), "bold")


_BEGIN = Text(
    en="Next: read {task}, write your answer into {file}, and {again}.",
    ja="次は: {task}を読み、{file} に答えを書いて、{again}。",
)
_BROKEN_CHECK = Text(
    en="This is not your mistake: a check of {kata} is broken. Please report it.",
    ja="これはあなたの間違いではありません。{kata} のチェックが壊れています。報告をお願いします。",
)
_MISSING_PART = Text(
    en="Next: write what is still missing at {place}, and {again}.",
    ja="次は: まだ書かれていない {place} を書いて、{again}。",
)
_KNOWN = Text(
    en="Next, in {{file}}: {fix} Then {{again}}. Hint: {{hint}}",
    ja="次は {{file}} です。{fix}直したら、{{again}}。ヒント: {{hint}}",
)
_FIX = Text(
    en="Next: fix {file}, starting with the first failure above, and {again}. Hint: {hint}",
    ja="次は: 最初の失敗から順に、{file} を直して、{again}。ヒント: {hint}",
)


def _braced(text: Text) -> Text:
    """A sentence that may hold braces, for a text whose places are filled later."""
    return Text(*(said.replace("{", "{{").replace("}", "}}") for said in (text.en, text.ja)))


def _to_work_on(verdicts: Sequence[Verdict]) -> Verdict | None:
    """The first kata in which something failed; else the first in which something is missing."""
    bad = [verdict for verdict in verdicts if verdict.status is not Status.PASSED]
    return next((verdict for verdict in bad if failing(verdict)), bad[0] if bad else None)


def _onward(verdicts: Sequence[Verdict], katas: Sequence[Kata]) -> Text:
    done = {verdict.kata for verdict in verdicts}
    names = ", ".join(kata.name for kata in katas if kata.name in done) or ", ".join(sorted(done))
    last = max((i for i, kata in enumerate(katas) if kata.name in done), default=-1)
    passed = Text(en="{names}: every check passed.", ja="{names}: すべてのチェックに合格しました。")
    passed = passed.format(names=names)
    if last + 1 >= len(katas):
        return passed
    following = katas[last + 1]
    then = Text(en=" Next: {name} ({title}).", ja="次は {name}（{title}）です。").format(
        name=following.name, title=following.title
    )
    return Text(passed.en + then.en, passed.ja + then.ja)
