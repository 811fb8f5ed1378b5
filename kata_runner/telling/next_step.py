"""What to do now: the last line of a run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kata_runner.model.kata import Kata
from kata_runner.model.language import Language, Text
from kata_runner.model.story import Kind
from kata_runner.model.verdict import Status, Verdict
from kata_runner.telling.line import Line
from kata_runner.telling.paths import shown_path, shown_place


def next_step(
    verdicts: Sequence[Verdict],
    katas: Sequence[Kata],
    language: Language,
    relative_to: Path | None = None,
    *,
    by_keys: bool = False,
) -> Line:
    """What to do now, from what each kata came to, in the order in which they ran.

    `by_keys`: they sit before `kata watch`, where saving the file is all it takes.
    """
    failing = next((verdict for verdict in verdicts if verdict.status is not Status.PASSED), None)
    if failing is not None:
        return _fix(failing, language, relative_to, by_keys)
    if not all(verdict.complete for verdict in verdicts):
        text = Text(
            en="Every check that was selected passed. Run all of them: pytest {folder}",
            ja="選んだチェックにはすべて合格しました。全部を実行しましょう: pytest {folder}",
        ).format(folder=shown_path(verdicts[0].folder, relative_to))
        return Line(text.said(language), "green")
    return Line(_onward(verdicts, katas).said(language), "green")


def _fix(verdict: Verdict, language: Language, relative_to: Path | None, by_keys: bool) -> Line:
    first = next(result for result in verdict.results if result.status is not Status.PASSED)
    statuses = {result.status for result in verdict.results}
    place = first.story and first.story.place
    if statuses == {Status.NOT_STARTED}:
        text = Text(
            en="Next: read {task}, write your answer into {file}, and {again}.",
            ja="次は: {task}を読み、{file} に答えを書いて、{again}。",
        )
    elif first.story and first.story.kind is Kind.CHECK:
        text = Text(
            en="This is not your mistake: a check of {kata} is broken. Please report it.",
            ja="これはあなたの間違いではありません。{kata} のチェックが壊れています。報告をお願いします。",
        )
    elif statuses == {Status.NOT_STARTED, Status.PASSED}:
        text = Text(
            en="Next: write what is still missing at {place}, and {again}.",
            ja="次は: まだ書かれていない {place} を書いて、{again}。",
        )
    else:
        text = Text(
            en="Next: fix {file}, starting with the first failure above, and {again}. "
            "Hints: {hints}.",
            ja="次は: 最初の失敗から順に、{file} を直して、{again}。ヒント: {hints}",
        )
    file = shown_path(verdict.solution, relative_to)
    words = _KEYS if by_keys else _readme(shown_path(verdict.folder, relative_to))
    said = text.format(
        file=file,
        kata=verdict.kata,
        place=shown_place(place, relative_to) if place else file,
        **words,
    )
    return Line(said.said(language), "bold")


_KEYS = {
    "task": Text(en="the task (t)", ja="課題（t）"),
    "hints": Text(en="press h", ja="h を押す"),
    "again": Text(en="save it", ja="保存しましょう"),
}


def _readme(folder: str) -> dict[str, Text]:
    readme = Text(en=f"{folder}/README.md", ja=f"{folder}/README.ja.md")
    return {
        "task": Text(en=readme.en, ja=f"{readme.ja} "),
        "hints": readme,
        "again": Text(en="run this again", ja="もう一度実行しましょう"),
    }


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
