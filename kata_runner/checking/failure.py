"""What went wrong in a solution, told as plain data: in terms of its file and line."""

from __future__ import annotations

import contextlib
import io
import linecache
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from types import FrameType
from typing import Any

from kata_runner.checking.solution import MissingName
from kata_runner.model.language import Text

Story = dict[str, Any]

_KEPT_OUTPUT = 2_000  # characters of what a solution printed


class TimedOut(BaseException):
    """The time limit of a check ran out. Not an Exception, so that `except Exception` lets it by."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"stopped after {seconds:g} s")
        self.seconds = seconds
        self.story: Story | None = None


class CheckFailed(AssertionError):
    """A property does not hold. `story` says, as plain JSON data, what was observed."""

    def __init__(self, story: Story) -> None:
        super().__init__(story["sentence"]["en"])
        self.story = story


class BoundedOutput(io.TextIOBase):
    """Keeps the beginning of what is printed and counts the rest: a flood fills no memory."""

    def __init__(self) -> None:
        self._kept = ""
        self._total = 0

    def writable(self) -> bool:
        """It is for writing."""
        return True

    def write(self, text: str) -> int:
        """Take text in."""
        room = _KEPT_OUTPUT - len(self._kept)
        if room > 0:
            self._kept += text[:room]
        self._total += len(text)
        return len(text)

    def text(self) -> str:
        """The beginning of what was printed, and how much more there was."""
        more = self._total - len(self._kept)
        return self._kept + (f"… (+{more:,})" if more else "")


collect_output = True  # set to False under `pytest -s`: then everything goes to the terminal


@contextlib.contextmanager
def collecting_output() -> Iterator[BoundedOutput]:
    """Take what is printed inside, of which the smallest failing example's is shown."""
    output = BoundedOutput()
    if collect_output:
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            yield output
    else:
        yield output


def raised(error: BaseException, files: Sequence[Path]) -> Story:
    """The story of an exception that came out of a check on a solution in `files`."""
    frames = _frames(error)
    line = _own_line(frames, files)
    match error:
        case MissingName():
            return _missing(error)
        case NotImplementedError() if line and _stands_in(line, frames[-1]):
            return {
                "kind": "not started",
                "sentence": asdict(
                    Text(
                        en="this part is not written yet: `raise NotImplementedError` still stands there",
                        ja="ここはまだ書かれていません。`raise NotImplementedError` が残っています",
                    )
                ),
                "line": line,
            }
        case SyntaxError() if error.filename in {str(path) for path in files}:
            return {
                "kind": "broken",
                "sentence": asdict(
                    Text(
                        en="Python cannot read the file: {what}",
                        ja="Python がファイルを読み取れません: {what}",
                    ).format(what=error.msg)
                ),
                "line": {
                    "file": error.filename,
                    "number": error.lineno or 1,
                    "text": (error.text or "").strip(),
                },
            }
        case FileNotFoundError() if error.filename in {str(path) for path in files}:
            kind = "raised"
            sentence = Text(
                en="the file is not there; `kata reset` lays a fresh stub",
                ja="ファイルがありません。`kata reset` で新しいスタブを置けます",
            )
        case SystemExit() | GeneratorExit():
            sentence = Text(
                en="the solution tried to end the program ({what})",
                ja="プログラムを終了しようとしました（{what}）",
            )
            kind = "exited"
        case _:
            sentence = Text(en="{what}", ja="{what}")
            kind = "raised"
    return {
        "kind": kind,
        "error": type(error).__name__,
        "sentence": asdict(sentence.format(what=_said(error))),
        "relation": _advice(error),
        "line": line,
    }


def timed_out(error: TimedOut, files: Sequence[Path]) -> Story:
    """The story of a check that was stopped."""
    return _out_of_time(error.seconds, _own_line(_frames(error), files))


def tampered(replaced: Sequence[str]) -> Story:
    """The story of a solution that replaced what others rely on."""
    names = ", ".join(f"`{name}`" for name in replaced[:4]) + ("…" if len(replaced) > 4 else "")
    return {
        "kind": "tampered",
        "sentence": asdict(
            Text(
                en="the solution replaces {names}, which everybody else uses too: leave it as it is",
                ja="{names} を書き換えています。ほかでも使われるものなので、そのままにしましょう",
            ).format(names=names)
        ),
    }


def _said(error: BaseException) -> str:
    """`ValueError: what it says`, in one line of bearable length."""
    try:
        text = " ".join(str(error).split())
    except Exception:  # noqa: BLE001  # an exception of the solution's own may not even print
        text = ""
    text = text if len(text) <= 400 else text[:400] + "…"
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _missing(error: MissingName) -> Story:
    near = error.near and Text(
        en=f"there is a `{error.near}`: is it spelled as in the task?",
        ja=f"`{error.near}` があります。課題のつづりと同じですか？",
    )
    return {
        "kind": "missing",
        "sentence": asdict(
            Text(
                en="{file} does not define `{name}`",
                ja="{file} に `{name}` が定義されていません",
            ).format(file=error.path.name, name=error.name)
        ),
        "relation": near and asdict(near),
        "line": None,
    }


def _out_of_time(seconds: float, line: dict[str, Any] | None) -> Story:
    return {
        "kind": "timed out",
        "sentence": asdict(
            Text(
                en="stopped after {seconds:g} s: is there a loop that never ends?",
                ja="{seconds:g}秒たっても終わらないので止めました。終わらないループがありませんか？",
            ).format(seconds=seconds)
        ),
        "line": line,
    }


def died(device: str) -> Story:
    """The story of a check during which the process ended."""
    return {
        "kind": "crashed",
        "sentence": asdict(
            Text(
                en="the process that ran the solution died in the middle of this check",
                ja="このチェックの途中で、解答を実行していたプロセスが終了しました",
            )
        ),
        "relation": asdict(why_died(device)),
    }


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
    return {
        "kind": "timed out",
        "sentence": asdict(
            Text(
                en="stopped from outside after {seconds:g} s: it did not react any more",
                ja="{seconds:g}秒たっても反応がないので、外から止めました",
            ).format(seconds=seconds)
        ),
    }


def stuck(seconds: float, frame: FrameType | None, files: Sequence[Path]) -> Story:
    """The story of a check that could not even be interrupted, from where it stands."""
    stack = traceback.walk_stack(frame) if frame else iter(())
    return _out_of_time(
        seconds, _own_line([(f.f_code.co_filename, n) for f, n in stack][::-1], files)
    )


def story_of(error: BaseException, files: Sequence[Path]) -> Story:
    """The story of whatever ended a check badly, as it reaches pytest.

    A solution that does not come to the same result twice arrives as a group (hypothesis calls
    it flaky); the first story in it is the one that was seen.
    """
    if isinstance(error, BaseExceptionGroup):
        stories = [story_of(inner, files) for inner in error.exceptions]
        told = [story for story in stories if story["kind"] != "check"]
        return (told or stories)[0]
    if isinstance(error, CheckFailed):
        return error.story
    if isinstance(error, TimedOut):
        return error.story or timed_out(error, files)
    return {
        "kind": "check",
        "sentence": asdict(
            Text(
                en="the check itself broke: {what}",
                ja="チェック自体にエラーがあります: {what}",
            ).format(what=_said(error))
        ),
    }


# What a beginner's exception means: (type, words in its message, what to do).
_ADVICE: tuple[tuple[type[BaseException], str, Text], ...] = (
    (
        RuntimeError,
        "Expected all tensors to be on the same device",
        Text(
            en="tensors of two devices met: make new tensors with `device=x.device`, or move them "
            "with `.to(x.device)`",
            ja="別々のデバイスにあるテンソルを一緒に計算しています。新しいテンソルは `device=x.device` "
            "で作るか、`.to(x.device)` で移しましょう",
        ),
    ),
    (
        TypeError,
        "to numpy. Use Tensor.cpu()",
        Text(
            en="NumPy sees only the CPU: stay with tensors",
            ja="NumPy は CPU しか扱えません。テンソルのまま計算しましょう",
        ),
    ),
    (
        RuntimeError,
        "One of the differentiated Tensors does not require grad",
        Text(
            en="the derivative was asked with respect to a tensor that is not tracked: it needs "
            "requires_grad",
            ja="微分する相手のテンソルが追跡されていません。requires_grad が必要です",
        ),
    ),
    (
        RuntimeError,
        "can be implicitly created only for scalar outputs",
        Text(
            en="backward starts from one number: sum or average first",
            ja="逆伝播は1つの数から始まります。先に合計か平均をとりましょう",
        ),
    ),
    (
        RuntimeError,
        "same dtype",
        Text(
            en="float32 met float64: make new tensors with `dtype=x.dtype`",
            ja="float32 と float64 が混ざっています。新しいテンソルは `dtype=x.dtype` で作りましょう",
        ),
    ),
    (
        RuntimeError,
        "does not require grad",
        Text(
            en="nothing here remembers how it was computed: was a tensor detached, or made without "
            "requires_grad?",
            ja="計算の記録がありません。detach したり、requires_grad を付け忘れたりしていませんか？",
        ),
    ),
    (
        NotImplementedError,
        "bitwise_xor",
        Text(
            en="`^` is no power in Python: write `x ** 2`",
            ja="Python の `^` は累乗ではありません。`x ** 2` と書きましょう",
        ),
    ),
    (
        TypeError,
        "as parameter",
        Text(
            en="this name holds a parameter: copy the values into it, under `torch.no_grad()`, with "
            "`.copy_(…)`",
            ja="この名前にはパラメータが入っています。`torch.no_grad()` の中で、`.copy_(…)` を使って"
            "値をコピーしましょう",
        ),
    ),
    (
        AttributeError,
        "before Module.__init__() call",
        Text(
            en="call `super().__init__()` first in `__init__`",
            ja="`__init__` の最初で `super().__init__()` を呼びましょう",
        ),
    ),
    (
        RuntimeError,
        "second time",
        Text(
            en="a graph serves one backward pass: compute the loss anew before each one",
            ja="計算グラフは1回の逆伝播で使い切りです。逆伝播の前に毎回損失を計算し直しましょう",
        ),
    ),
    (
        RuntimeError,
        "mat1 and mat2 shapes cannot be multiplied",
        Text(
            en="the inner sizes of a matrix product have to agree: (N, D) @ (D, M)",
            ja="行列の積では内側の大きさが同じでなければなりません: (N, D) @ (D, M)",
        ),
    ),
    (
        RuntimeError,
        "leaf Variable that requires grad",
        Text(
            en="a parameter may be changed in place only under `torch.no_grad()`",
            ja="パラメータを直接書き換えるときは `torch.no_grad()` の中で行います",
        ),
    ),
    (
        TypeError,
        "NoneType",
        Text(
            en="something is None here: a gradient before backward(), or of a parameter that took "
            "no part, or a function without `return`",
            ja="None が混ざっています。backward() の前の勾配や、計算に使われなかったパラメータの勾配、"
            "`return` のない関数は None です",
        ),
    ),
    (
        NotImplementedError,
        'missing the required "forward"',
        Text(
            en="the class needs a method `forward`, indented inside the class",
            ja="クラスの中に `forward` メソッドが必要です（字下げも確認しましょう）",
        ),
    ),
)


def _advice(error: BaseException) -> dict[str, str] | None:
    said = _said(error)
    for kind, words, text in _ADVICE:
        if isinstance(error, kind) and words in said:
            return asdict(text)
    return None


def _stands_in(line: dict[str, Any], frame: tuple[str, int]) -> bool:
    """Is the line itself what raises? PyTorch says `NotImplementedError` too, of what it lacks."""
    raises = "raise NotImplementedError" in line["text"]
    return raises and frame == (line["file"], line["number"])


def _frames(error: BaseException) -> list[tuple[str, int]]:
    """File and line of each frame of the traceback, the deepest last."""
    return [
        (frame.f_code.co_filename, number)
        for frame, number in traceback.walk_tb(error.__traceback__)
    ]


def _own_line(frames: Sequence[tuple[str, int]], files: Sequence[Path]) -> dict[str, Any] | None:
    """The deepest line of the solution among the frames; of an overlay, its own come first."""
    for path in reversed(files):
        for file, number in reversed(frames):
            if file == str(path):
                text = linecache.getline(file, number).strip()
                return {"file": file, "number": number, "text": text}
    return None
