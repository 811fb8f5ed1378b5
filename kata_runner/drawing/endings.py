"""The story of a process that drew or trained a solution and did not come to its end."""

from __future__ import annotations

from kata_runner.model.language import Text
from kata_runner.model.story import Kind, Story
from kata_runner.running.endings import unresponsive, why_died
from kata_runner.running.worker import WorkerEnded, WorkerSilent


def ended(error: WorkerEnded, device: str = "cpu") -> Story:
    """The process is gone."""
    by_itself = error.code is not None and error.code >= 0
    sentence = Text(
        en="the process that ran the solution ended before it was done ({how})",
        ja="解答を実行していたプロセスが、途中で終了しました（{how}）",
    )
    return Story(
        kind=Kind.CRASHED,
        sentence=sentence.format(how=_how(error.code)),
        relation=None if by_itself else why_died(device),
    )


def _how(code: int | None) -> Text:
    if code is None:
        return Text(en="for an unknown reason", ja="原因不明")
    if code < 0:
        return Text(en=f"signal {-code}", ja=f"シグナル {-code}")
    return Text(en=f"exit code {code}", ja=f"終了コード {code}")


def silent(error: WorkerSilent) -> Story:
    """The process no longer reacted."""
    return unresponsive(error.seconds)
