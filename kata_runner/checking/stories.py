"""The story of whatever ended a check badly, in terms of the learner's file and line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from kata_runner.checking.advice import advice, complaint, said
from kata_runner.checking.exceptions import CheckFailed, TimedOut
from kata_runner.checking.parameters import with_order_of_parameters
from kata_runner.checking.returns import with_missing_return
from kata_runner.checking.solution import MissingName
from kata_runner.checking.tracebacks import (
    frames_at,
    frames_of,
    functions_until,
    is_not_implemented,
    own_place,
    place_outside,
    raises_not_implemented,
)
from kata_runner.model.language import Text
from kata_runner.model.story import Kind, Place, Story


def raised(error: BaseException, files: Sequence[Path], *, at_import: bool = False) -> Story:
    """The story of an exception that came out of a check on a solution in `files`.

    `at_import`: it came while the file was executed. Its line is then the one outside of all
    functions: another one may be right, and only be called with the wrong thing.
    """
    frames = frames_of(error)
    place = own_place(frames, files)
    outer = (at_import and place_outside(error, files)) or place
    names = {str(path) for path in files}
    match error:
        case MissingName():
            return _missing(error)
        case _ if place and is_not_implemented(error) and raises_not_implemented(place, frames):
            return Story(
                kind=Kind.NOT_STARTED,
                sentence=Text(
                    en="this part is not written yet: `raise NotImplementedError` is still here",
                    ja="ここはまだ書かれていません。`raise NotImplementedError` が残っています",
                ),
                place=place,
            )
        case SyntaxError() if error.filename in names:
            sentence = Text(
                en="Python cannot read the file: {what}",
                ja="Python がファイルを読み取れません：{what}",
            )
            return Story(
                kind=Kind.BROKEN,
                sentence=sentence.format(what=complaint(error)),
                relation=advice(error),
                place=Place(error.filename or "", error.lineno or 1, (error.text or "").strip()),
            )
        case FileNotFoundError() if error.filename in names:
            kind = Kind.RAISED
            sentence = Text(
                en="the file is not there; `kata reset` puts a fresh stub in its place",
                ja="ファイルがありません。`kata reset` で新しいスタブを置けます",
            )
        case SystemExit() | GeneratorExit():
            kind = Kind.EXITED
            sentence = Text(
                en="the solution tried to end the program ({what})",
                ja="プログラムを終了しようとしました（{what}）",
            )
        case _ if files and place is None:
            kind = Kind.RAISED
            sentence = Text(
                en="{what} (not in your file, but where a check calls it or uses its result)",
                ja="{what}（ファイルの中の行ではなく、チェックがそれを呼び出すところか、結果を使うところで起きました）",
            )
        case _ if outer != place:
            kind = Kind.RAISED
            sentence = Text(
                en="{what} (in `{line}`, called from a line outside of all functions, which runs "
                "when the file is imported)",
                ja="{what}（関数の外の行から呼び出された `{line}` で起きました。関数の外の行は、"
                "ファイルをインポートするときに実行されます）",
            )
        case _:
            kind = Kind.RAISED
            sentence = Text(en="{what}", ja="{what}")
    return Story(
        kind=kind,
        error=type(error).__name__,
        sentence=sentence.format(what=said(error), line=place.text if place else ""),
        relation=advice(error, functions_until(error, place) if place else ""),
        place=outer,
    )


def is_elsewhere(story: Story) -> bool:
    """Was an exception raised at no line of the solution, but where a check uses it?"""
    return story.kind is Kind.RAISED and story.place is None


def timed_out(error: TimedOut, files: Sequence[Path]) -> Story:
    """The story of a check that was stopped."""
    return _out_of_time(error.seconds, own_place(frames_of(error), files))


def stuck(seconds: float, frame: FrameType | None, files: Sequence[Path]) -> Story:
    """The story of a check that could not even be interrupted, from where it hangs."""
    return _out_of_time(seconds, own_place(frames_at(frame), files))


def not_waited_for(first: Story) -> Story:
    """The story of a check that was not run, after an earlier one ran out of time."""
    sentence = Text(
        en="not run, because an earlier check ran out of time",
        ja="前のチェックが時間切れになったため、実行していません",
    )
    return Story(kind=Kind.TIMED_OUT, sentence=sentence, place=first.place)


def tampered(replaced: Sequence[str]) -> Story:
    """The story of a solution that replaced what others rely on."""
    names = ", ".join(f"`{name}`" for name in replaced[:4]) + ("…" if len(replaced) > 4 else "")
    sentence = Text(
        en="the solution replaces {names}, which other code uses too: leave it as it is",
        ja="{names} を書き換えています。ほかのコードでも使われるので、変更しないでください",
    )
    return Story(kind=Kind.TAMPERED, sentence=sentence.format(names=names))


def left_changed(settings: Sequence[str]) -> Story:
    """The story of a solution that leaves settings of PyTorch changed for all other code."""
    sentence = Text(
        en="PyTorch's settings are not as before ({names}), and all other code runs with them: "
        "set them back, for example with a `with` block",
        ja="PyTorch の設定（{names}）が元に戻っていません。ほかのコードにも影響するので、"
        "`with` ブロックを使うなどして元に戻しましょう",
    )
    names = ", ".join(f"`{name}`" for name in settings)
    label = Text("settings", "設定")
    return Story(kind=Kind.TAMPERED, sentence=sentence.format(names=names), label=label)


def story_of(error: BaseException, files: Sequence[Path], reference: Path | None = None) -> Story:
    """The story of whatever ended a check badly, as it reaches pytest."""
    if isinstance(error, CheckFailed):
        return with_order_of_parameters(with_missing_return(error.story, files), files, reference)
    if isinstance(error, TimedOut):
        return error.story or timed_out(error, files)
    sentence = Text(
        en="the check itself broke: {what}", ja="チェック自体にエラーがあります：{what}"
    )
    return Story(kind=Kind.CHECK, sentence=sentence.format(what=said(error)))


def _missing(error: MissingName) -> Story:
    near = error.near and Text(
        en=f"there is a `{error.near}`: is it spelled as in the task?",
        ja=f"`{error.near}` があります。課題のつづりと同じですか？",
    )
    sentence = Text(
        en="{file} does not define `{name}`",
        ja="{file} に `{name}` が定義されていません",
    )
    return Story(
        kind=Kind.MISSING,
        sentence=sentence.format(file=error.path.name, name=error.name),
        relation=near or None,
    )


def _out_of_time(seconds: float, place: Place | None) -> Story:
    waits = place is not None and "input(" in place.text
    sentence = (
        Text(
            en="stopped after {seconds:g} s: `input()` waits for the keyboard",
            ja="{seconds:g}秒で止めました。`input()` がキーボードの入力を待っています",
        )
        if waits
        else Text(
            en="stopped after {seconds:g} s: is there a loop that never ends, or one of very many steps?",
            ja="{seconds:g}秒たっても終わらないので止めました。終わらないループや、回数の多すぎるループがありませんか？",
        )
    )
    return Story(kind=Kind.TIMED_OUT, sentence=sentence.format(seconds=seconds), place=place)
