"""The cell is the solution file: how it gets into the workspace, and what is never replaced."""

from __future__ import annotations

import ast
import contextlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kata_runner.library.parsing import parse
from kata_runner.library.stub import is_shipped, is_unwritten
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.model.reasons import why
from kata_runner.model.status import Status, file_hash
from kata_runner.telling.cells import in_a_cell
from kata_runner.workspace.folder import Workspace, write_whole
from kata_runner.workspace.kept import keep
from kata_runner.workspace.progress import Progress, ProgressError
from kata_runner.workspace.repair import Repair


@dataclass(frozen=True)
class Kept:
    """What became of a cell: is it the file now, and what the learner should know about it."""

    is_file: bool
    notes: tuple[Text, ...] = ()


def put(cell: str, kata: Kata, workspace: Workspace, last: str | None) -> Kept:
    """Make the file of a kata what the cell says.

    `last` is what was written from this kernel before. A version from anywhere else, one that has
    passed and one that defines more than the cell stay beside the file when they are replaced.
    Raises KataError where nothing can be written.
    """
    cell = cell.rstrip() + "\n"
    before = _read(kata.stub)
    if before is not None and before.rstrip() == cell.rstrip():
        return Kept(is_file=True)
    is_work = before is not None and not is_shipped(kata, before)
    if _is_open(kata, cell, workspace):
        give_up = in_a_cell(f"kata repair {kata.name} --give-up")
        return Kept(is_file=False, notes=(_IN_REPAIR.format(edit=_edit(kata), end=give_up),))
    is_empty = not cell.strip()
    is_untouched = is_shipped(kata, cell) or is_unwritten(cell)
    if is_empty or (before is not None and is_untouched):
        notes = (_NOT_THE_STUB,) if is_work else (_EMPTY,) if is_empty else ()
        return Kept(is_file=False, notes=tuple(note.format(edit=_edit(kata)) for note in notes))
    try:
        said = _kept_beside(cell, before, last, kata, workspace) if before and is_work else None
        write_whole(kata.stub, cell.encode("utf-8", "surrogateescape"))
    except OSError as error:
        raise KataError(_NOT_WRITTEN.format(file=kata.stub, error=why(error))) from None
    except UnicodeEncodeError as error:
        raise KataError(_NOT_TEXT.format(what=ascii(error.object[error.start]))) from None
    return Kept(is_file=True, notes=(said,) if said else ())


def _is_open(kata: Kata, cell: str, workspace: Workspace) -> bool:
    """Is a repair open, and the cell not an answer to it but what was there before?"""
    repair = Repair.of(workspace.root, kata.name)
    if repair is None:
        return False
    return is_shipped(kata, cell) or (repair.own or "").rstrip() == cell.rstrip()


def _kept_beside(
    cell: str, before: str, last: str | None, kata: Kata, workspace: Workspace
) -> Text | None:
    """Keep the version that is replaced where that is worth it; what the learner hears of it."""
    lost = [name for name in kata.defines if name in _defined(before) - _defined(cell)]
    if before == last and not lost and not _has_passed(kata, workspace):
        return None
    copy = keep(kata.stub, datetime.now())  # noqa: DTZ005  # a name for a person's own folder
    shown = f"`{copy.relative_to(workspace.root)}`"
    if lost and _defined(cell):
        return _LOST.format(names=", ".join(f"`{name}`" for name in lost), copy=shown)
    return None if before == last else _REPLACED.format(copy=shown)


def _edit(kata: Kata) -> str:
    return f'`kata.edit("{kata.name}")`'


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8", errors="surrogateescape")
    except FileNotFoundError:
        return None


def _has_passed(kata: Kata, workspace: Workspace) -> bool:
    with contextlib.suppress(ProgressError):
        now = file_hash(kata.stub)
        runs = Progress(workspace.root).runs(kata.name)
        return any(run.status is Status.PASSED and run.sha256 == now for run in runs)
    return True


def _defined(source: str) -> set[str]:
    """The functions and classes at the top of a program; nothing where it is no program."""
    try:
        body = parse(source).body
    except (SyntaxError, ValueError):
        return set()
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return {node.name for node in body if isinstance(node, kinds)}


_NOT_TEXT = Text(
    en="The cell holds {what}, which is half a character. Delete it, and run the cell again.",
    ja="セルに {what}（文字の半分）があります。削除して、もう一度実行してください。",
)
_NOT_WRITTEN = Text(
    en="{file} cannot be written ({error}), so this cell was neither saved nor checked. If the folder "
    "is gone, `%reload_ext kata_runner.notebook` makes it again.",
    ja="{file} に書き込めないため（{error}）、このセルは保存もチェックもしていません。"
    "フォルダーがなくなっている場合は、`%reload_ext kata_runner.notebook` で作り直せます。",
)
_NOT_THE_STUB = Text(
    en="This cell is still empty, and you have saved a solution before: that one was checked. "
    "{edit} puts it into a new cell.",
    ja="このセルにはまだ答えが書かれていませんが、以前に保存した解答があるので、そちらをチェックしました。"
    "{edit} で、その解答を新しいセルに入れられます。",
)
_EMPTY = Text(
    en="This cell is empty, so nothing was saved. {edit} puts the code that you fill in into a new "
    "cell.",
    ja="このセルは空なので、何も保存していません。{edit} を実行すると、答えを書き込むためのコードが新しいセルに入ります。",
)
_IN_REPAIR = Text(
    en="A repair is open: the program with the mistake was checked, not this cell. {edit} shows it, "
    "`{end}` ends the repair.",
    ja="修理の途中なので、このセルではなく、間違いのあるプログラムをチェックしました。{edit} で表示、"
    "`{end}` で終了できます。",
)
_LOST = Text(
    en="The version before also had {names}. A cell is the whole file: put all of it into one cell. "
    "The version before is in {copy}.",
    ja="前の版にあった {names} がなくなりました。1つのセルがファイル全体になるので、"
    "すべてを1つのセルに書いてください。前の版は {copy} にあります。",
)
_REPLACED = Text(
    en="Your file from before is kept in {copy}.",
    ja="これまでのファイルは {copy} に残してあります。",
)
