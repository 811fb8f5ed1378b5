"""The folder that holds a learner's katas: where it is, what is in it, how far they have come."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from kata_runner.library import builtin
from kata_runner.library.folder import DATA_FILE, load_kata
from kata_runner.library.registry import Registry
from kata_runner.library.stub import is_shipped, shipped_stub
from kata_runner.model.chapter import Chapter, in_order, with_unwritten
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.model.reasons import why

KATAS = "katas"
NOTES = ".kata"  # what the runner keeps for itself; ignored by git

NO_WORKSPACE = Text(
    en="There are no katas here. `kata init DIR` makes a folder with all of them; "
    "then go there (`cd DIR`) and run `kata`.",
    ja="ここには kata がありません。"
    "`kata init フォルダー` で、すべての kata が入ったフォルダーを作れます。そこへ移動して（`cd フォルダー`）、`kata` を実行してください。",
)


OWN_CHAPTER = Chapter(
    "workspace",
    Text(en="Only in this workspace", ja="このワークスペースだけの kata"),
    *[Text("", "")] * 2,
)


class State(StrEnum):
    """How far a learner has come with a kata."""

    PASSED = "passed"
    IN_PROGRESS = "in progress"
    NOT_STARTED = "not started"
    CHANGED = "changed since it passed"


@dataclass(frozen=True)
class Workspace:
    """A folder with `katas/` in it: a clone of the repository, or what `kata init` made."""

    root: Path

    @property
    def katas(self) -> Path:
        """The folder of the katas' folders."""
        return self.root / KATAS

    @property
    def is_clone(self) -> bool:
        """Is it the repository itself, whose katas are the registered ones?"""
        return self.root.resolve() == builtin.ROOT.resolve()

    def lay_in(self, registered: Registry) -> Registry:
        """The registered katas with their files here, and those that only lie here.

        A registered kata that is not here stays as it is: in its package.
        """
        folders = {path.parent.name: path.parent for path in self.katas.glob(f"*/{DATA_FILE}")}
        katas, problems = [], list(registered.problems)
        for kata in registered.katas:
            folder = folders.pop(kata.name, None)
            katas.append(kata.laid_in(folder) if folder else kata)
        for folder in folders.values():
            try:
                kata = load_kata(folder, self.root / "reference" / folder.name)
                katas.append(replace(kata, chapter=kata.chapter or OWN_CHAPTER.name))
            except KataError as error:
                if not any(error.text.en in problem.en for problem in problems):  # told already
                    problems.append(error.text)
        own = [OWN_CHAPTER] if any(kata.chapter == OWN_CHAPTER.name for kata in katas) else []
        chapters = with_unwritten([*registered.chapters, *own], katas)
        return Registry(in_order(katas, chapters), tuple(problems), chapters)

    def holds(self, kata: Kata) -> bool:
        """Are the kata's files here?"""
        return kata.folder.is_relative_to(self.root)

    def notes(self, name: str) -> Notes:
        """One of the small files that the runner keeps here."""
        return Notes(self.root / NOTES / name)


def find_workspace(
    start: Path | None = None, environ: Mapping[str, str] = os.environ
) -> Workspace | None:
    """The nearest workspace upwards from `start` (the current folder); `KATA_WORKSPACE` first.

    Raises KataError where `KATA_WORKSPACE` names a folder that is none.
    """
    asked = environ.get("KATA_WORKSPACE")
    if asked:
        if not is_workspace(Path(asked)):
            raise KataError(
                Text(
                    en="KATA_WORKSPACE is {path}, where there are no katas. "
                    "Correct it, or unset it to use the current folder.",
                    ja="KATA_WORKSPACE は {path} ですが、そこに kata はありません。"
                    "正しい場所に直すか、設定を消して今のフォルダーを使ってください。",
                ).format(path=asked)
            )
        return Workspace(Path(asked).absolute())
    start = start or Path.cwd()
    for folder in (start, *start.parents):
        if is_workspace(folder):
            return Workspace(folder)
    return None


def is_workspace(folder: Path) -> bool:
    """Does the folder hold katas?"""
    return next((folder / KATAS).glob(f"*/{DATA_FILE}"), None) is not None


def is_begun(kata: Kata) -> bool:
    """Is it known that the learner has changed the file?"""
    return shipped_stub(kata) is not None and not is_untouched(kata)


def is_untouched(kata: Kata) -> bool:
    """Is the learner's file as it was shipped, or not there at all?"""
    try:
        return is_shipped(kata, kata.stub.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return True
    except (OSError, UnicodeDecodeError):
        return False


@dataclass(frozen=True)
class Notes:
    """A small JSON object in a file: read forgivingly, replaced as a whole or not at all."""

    path: Path

    def read(self) -> dict[str, Any]:
        """What was written last, or nothing. Raises KataError where the file is broken."""
        try:
            data = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError):
            data = None
        if not isinstance(data, dict):
            raise KataError(
                Text(
                    en="{path} cannot be read; a new one is begun.",
                    ja="{path} を読み込めないので、新しく作り直します。",
                ).format(path=self.path)
            )
        return data

    def write(self, data: Mapping[str, Any]) -> None:
        """Keep the object. Raises KataError where the folder may not be written to."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
            write_whole(self.path, text.encode())
        except OSError as error:
            raise KataError(
                Text(
                    en="{path} cannot be written, so this is not remembered: {error}.",
                    ja="{path} に書き込めないため、記録は残りません：{error}。",
                ).format(path=self.path, error=why(error))
            ) from None


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that nobody, at any moment, finds half of it."""
    path = path.resolve()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        # mkstemp keeps others out; a learner's file is readable like any other they make.
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
