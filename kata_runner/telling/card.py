"""The card after a pass: what was learned, what there is to see, what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kata_runner.model.chapter import Chapter
from kata_runner.model.kata import Kata
from kata_runner.model.language import Language, Text
from kata_runner.model.verdict import Verdict
from kata_runner.screen.columns import pad, width
from kata_runner.telling.duration import duration
from kata_runner.telling.line import Line


@dataclass(frozen=True)
class FirstPass:
    """What it took to pass a kata for the first time, and the chapter that this pass ends."""

    attempts: int
    seconds: float
    ended: Chapter | None = None


def tell_pass(
    kata: Kata, verdict: Verdict, language: Language, first: FirstPass | None = None
) -> list[Line]:
    """The lines above the last one, for a kata whose every check passed.

    `first` is None where it had passed before.
    """
    count = len({result.name for result in verdict.results})
    heading = Text(
        en="{kata}  {count} checks passed", ja="{kata}  {count}個のチェックすべてに合格"
    ).format(kata=kata.name, count=count)
    so_far = "" if first is None else took(first).said(language)
    lines = [Line(""), Line(heading.said(language) + so_far, "bold")]
    if kata.learned is not None:
        lines += [Line(""), Line(kata.learned.said(language))]
    if first is not None and first.ended is not None and first.ended.can_do.en:
        lines += [Line(""), Line(done(first.ended).said(language))]
    offered = offers(kata, verdict)
    columns = max((width(command) for command, _ in offered), default=0)
    lines += [Line("")] * bool(offered)
    lines += [Line(f"  {pad(command, columns)}  {why.said(language)}") for command, why in offered]
    return [*lines, Line("")]


def done(chapter: Chapter) -> Text:
    """What one can do at the end of a chapter."""
    text = Text(
        en="The chapter {title} is done. {can_do}", ja="「{title}」の章が終わりました。{can_do}"
    )
    return text.format(title=chapter.title, can_do=chapter.can_do)


def took(first: FirstPass) -> Text:
    """At which run the first pass came, to be put behind the heading."""
    number, time = first.attempts, duration(first.seconds)
    if number == 1:
        return Text(en=", at the first run", ja="（1回目の実行）")
    return Text(en=f", at run {number}, after {time.en}", ja=f"（{number}回目の実行、{time.ja}）")


def offers(kata: Kata, verdict: Verdict) -> Sequence[tuple[str, Text]]:
    """Commands that are worth a look now, each with what it shows."""
    offers = []
    if kata.companion("picture") is not None:
        text = Text(en="what your solution does, as a picture", ja="自分のコードの動作を図で見る")
        offers.append((f"kata plot {kata.name}", text))
    if kata.companion("lab") is not None:
        text = Text(en="an experiment with your solution", ja="自分のコードで実験する")
        offers.append((f"kata lab {kata.name}", text))
    if kata.reference is not None:
        text = Text(en="another way to write it", ja="別の書き方を見る")
        offers.append((f"kata solution {kata.name}", text))
    if verdict.devices == ("cpu",) and kata.devices in ((), ("cpu", "sim")):
        text = Text(en="would it run on a GPU?", ja="GPU でも動くかを確かめる")
        offers.append((f"kata test {kata.name} --device sim", text))
    return offers
