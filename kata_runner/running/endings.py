"""The stories of checks whose process cannot say anything itself any more."""

from __future__ import annotations

from kata_runner.model.language import Text
from kata_runner.model.story import Kind, Story


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
