"""What is said of a run whose process cannot say anything itself any more."""

from __future__ import annotations

from pathlib import Path

from kata_runner.model.kata import Kata
from kata_runner.model.language import Text
from kata_runner.model.request import Request
from kata_runner.model.story import Kind, Story
from kata_runner.model.verdict import CheckResult
from kata_runner.telling.story import tell


def died(device: str) -> Story:
    """The story of a check during which the process ended."""
    return Story(
        kind=Kind.CRASHED,
        sentence=Text(
            en="the process that ran the solution died in the middle of this check",
            ja="このチェックの途中で、解答を実行していたプロセスが終了しました",
        ),
        relation=why_died(device),
    )


def why_died(device: str) -> Text:
    """What most often ends a process that runs a solution."""
    if device == "sim":
        return Text(
            en="was it an exception during backward (in a hook, or by a checkpoint with "
            "use_reentrant=False)? On sim it ends the process: run this with --device cpu",
            ja="backward の途中（フックの中や、use_reentrant=False の checkpoint）で例外が"
            "起きたのかもしれません。sim ではプロセスが終了するので、--device cpu で実行してください",
        )
    return Text(
        en="was it out of memory? Look for a tensor or a list that grows without end",
        ja="メモリ不足かもしれません。際限なく大きくなるテンソルやリストがありませんか？",
    )


def unresponsive(seconds: float) -> Story:
    """The story of a check that was stopped from outside."""
    sentence = Text(
        en="stopped from outside after {seconds:g} s: it did not react any more",
        ja="{seconds:g}秒たっても反応がないので、外から止めました",
    )
    return Story(kind=Kind.TIMED_OUT, sentence=sentence.format(seconds=seconds))


def too_much(megabytes: int) -> Story:
    """The story of a check in which more came out than anybody keeps."""
    sentence = Text(
        en="more came out than is recorded of a run ({megabytes} MB): is a tensor or a list far "
        "too large?",
        ja="結果が大きすぎて記録できません（1回の実行で{megabytes} MBまで）。"
        "テンソルやリストが大きくなりすぎていませんか？",
    )
    return Story(kind=Kind.CRASHED, sentence=sentence.format(megabytes=megabytes))


def last_words(last: CheckResult | None, kata: Kata, request: Request) -> str:
    """What a learner reads of a run that did not come to its end: its child printed nothing.

    `last` is the check during which it ended.
    """
    if last is None or last.story is None:
        return _ENDED.said(request.language) + "\n"
    root = Path(request.here.root if request.here else ".")
    lines = tell(last.says, last.story, request.language, root)
    onward = _ONWARD.format(file=Path(request.solution or "").name or f"{kata.name}.py")
    return "\n".join([*(line.text for line in lines), "", onward.said(request.language), ""])


_ONWARD = Text(
    en="Next: fix {file}, and run this again.",
    ja="次は、{file} を直して、もう一度実行しましょう。",
)
_ENDED = Text(
    en="The process that ran the checks ended before it could say anything of them.",
    ja="チェックを実行していたプロセスが、結果を伝える前に終了しました。",
)
