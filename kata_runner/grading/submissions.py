"""What one person handed in, by kata; each is read when its turn comes."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from kata_runner.grading.names import is_notebook, is_source, kata_of
from kata_runner.grading.pieces import LARGEST, Piece
from kata_runner.grading.source import Source, Unreadable, cells, decoded, joined, solutions_in
from kata_runner.model.grades import GradeStatus
from kata_runner.model.language import Text
from kata_runner.model.reasons import why

_NEAR = 0.8  # how alike a misspelt name is to the right one, from 0 to 1
_COPIES = 5  # files for one kata that are compared; who has more has them for another reason
_NOTEBOOKS = 50  # of one person that are read to know what their cells are for
_LONGEST_NAME = 255  # bytes, as file systems have it
_ARCHIVES = (".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz")
_MODULES = 30  # beside a solution that travel with it


@dataclass(frozen=True)
class Part:
    """A piece of one person: its path below what names them."""

    rest: str
    piece: Piece


@dataclass(frozen=True)
class Problem:
    """Why something cannot be graded."""

    status: GradeStatus  # unreadable or refused
    text: Text
    file: str = ""  # or several, below what names the person
    may_be_all: bool = False  # could what they handed in for a kata be in there?


@dataclass(frozen=True)
class Program:
    """What is judged: files by relative name, the main one called as the kata."""

    files: Mapping[str, str]
    main: str
    notes: tuple[Text, ...]

    @property
    def sha256(self) -> str:
        """By which it is known whether it was graded already."""
        seen = hashlib.sha256()
        for name in sorted(self.files):
            data = self.files[name].encode("utf-8", "surrogatepass")
            seen.update(f"{name}:{len(data)}:".encode("utf-8", "surrogatepass") + data)
        return seen.hexdigest()


@dataclass(frozen=True)
class Answer:
    """What one person handed in for one kata."""

    kata: str
    file: str = ""  # its path below what names the person
    main: Piece | None = None
    beside: tuple[Part, ...] = ()  # modules that it may import
    problem: Problem | None = None

    def program(self) -> Program:
        """Read it. Raises Unreadable where that cannot be done."""
        if self.main is None:
            raise Unreadable(_NOTHING)
        source = _source(self.main, self.kata)
        files = {f"{self.kata}.py": source.text}
        for part in self.beside:
            name = PurePosixPath(part.rest).name
            if len(name.encode("utf-8", "surrogateescape")) > _LONGEST_NAME:
                continue
            try:
                files.setdefault(name, _source(part.piece, self.kata).text)
            except Unreadable:
                continue  # where it is needed, the import says so
        return Program(files, f"{self.kata}.py", source.notes)


def _source(piece: Piece, kata: str) -> Source:
    try:
        data = piece.read()
    except OSError as error:
        raise Unreadable(_CANNOT.format(why=why(error))) from None
    except ValueError as error:
        raise Unreadable(_CANNOT.format(why=error)) from None
    if not is_notebook(piece.path):
        return decoded(data)
    texts = cells(data)
    source = solutions_in(texts, (kata,)).get(kata) or joined(texts)
    if len(source.text) > LARGEST:
        raise Unreadable(_TOO_LONG)
    return source


@dataclass(frozen=True)
class Handed:
    """What one person handed in."""

    answers: tuple[Answer, ...] = ()
    remarks: tuple[Problem, ...] = ()  # on what belongs to no kata


def handed_by(parts: Sequence[Part], katas: Collection[str]) -> Handed:
    """What one person handed in, by kata."""
    parts = _of_workspace(parts, katas)
    mains: dict[str, list[Part]] = {}
    remarks: list[Problem] = []
    others: list[Part] = []
    notebooks = 0
    for part in parts:
        kata = kata_of(part.rest, katas) if is_source(part.rest) else None
        names = [] if kata is None else [kata]
        if is_notebook(part.rest) and part.piece.problem is None and notebooks < _NOTEBOOKS:
            notebooks += 1
            names = _cells_of(part, katas) or names
        for name in names:
            mains.setdefault(name, []).append(part)
        if not names and part.piece.problem is not None:
            remarks.append(replace(_problem(part), may_be_all=True))
        elif not names:
            others.append(part)
    answers = [_answer(kata, found, others) for kata, found in sorted(mains.items())]
    folders = {_folder(part.rest) for found in mains.values() for part in found}
    for part in others:
        meant = _meant(part.rest, set(katas) - set(mains)) if is_source(part.rest) else None
        is_lost = is_source(part.rest) and _folder(part.rest) not in folders
        if meant is not None:
            text = _MISSPELT.format(name=meant)
            remarks.append(Problem(GradeStatus.REFUSED, text, part.rest))
        elif (is_lost and not _is_workspace(parts)) or not (mains or remarks):
            text = _PACKED if part.rest.lower().endswith(_ARCHIVES) else _NO_KATA
            remarks.append(Problem(GradeStatus.REFUSED, text, part.rest))
    return Handed(tuple(answers), tuple(remarks))


def _meant(path: str, katas: Collection[str]) -> str | None:
    """The kata as whose file somebody seems to have misspelt the name of this one."""
    stem = PurePosixPath(path).stem.lower()
    near = difflib.get_close_matches(stem, sorted(katas), n=1, cutoff=_NEAR)
    return near[0] if near else None


def _of_workspace(parts: Sequence[Part], katas: Collection[str]) -> Sequence[Part]:
    """Of a clone or a workspace, what is in the folders of the katas, and what is beside them."""
    if not _is_workspace(parts):
        return parts
    found = []
    for part in parts:
        folders = PurePosixPath(part.rest).parts[:-1]
        is_katas = "katas" in folders and folders[-1] in katas
        is_loose = not folders and kata_of(part.rest, katas) is not None
        if (is_katas or is_loose) and is_source(part.rest):
            found.append(part)
    return found


def _is_workspace(parts: Sequence[Part]) -> bool:
    return any("katas" in PurePosixPath(part.rest).parts[:-2] for part in parts)


def _cells_of(part: Part, katas: Collection[str]) -> list[str]:
    """The katas that a notebook solves in cells of their own."""
    try:
        return list(solutions_in(cells(part.piece.read()), katas))
    except (OSError, ValueError, Unreadable):
        return []


def _answer(kata: str, found: Sequence[Part], others: Sequence[Part]) -> Answer:
    bad = next((one for one in found if one.piece.problem is not None), None)
    if bad is not None:
        return Answer(kata, bad.rest, problem=_problem(bad))
    part = found[0]
    if len(found) > 1 and not _are_equal([one.piece for one in found]):
        names = ", ".join(_told_apart(found[:_COPIES]))
        problem = Problem(GradeStatus.REFUSED, _TWICE.format(kata=kata), names)
        return Answer(kata, part.rest, problem=problem)
    beside = [
        other
        for other in others
        if _folder(other.rest) == _folder(part.rest)
        and other.rest.endswith(".py")
        and other.piece.problem is None
    ]
    return Answer(kata, part.rest, part.piece, tuple(beside[:_MODULES]))


def _told_apart(found: Sequence[Part]) -> list[str]:
    """By what follows the person's name; by whole paths where that is the same."""
    names = [one.rest for one in found]
    return names if len(set(names)) == len(names) else [one.piece.path for one in found]


def _are_equal(found: Sequence[Piece]) -> bool:
    try:
        return len(found) <= _COPIES and len({piece.read() for piece in found}) == 1
    except (OSError, ValueError):
        return False


def _problem(part: Part) -> Problem:
    piece = part.piece
    status = GradeStatus.REFUSED if piece.is_attack else GradeStatus.UNREADABLE
    return Problem(status, piece.problem or _NOTHING, part.rest)


def _folder(rest: str) -> str:
    return str(PurePosixPath(rest).parent)


_CANNOT = Text(en="It cannot be read: {why}.", ja="読み込めません（{why}）。")
_TOO_LONG = Text(
    en="The code in the notebook is longer than a program may be.",
    ja="ノートブックのコードが長すぎます。",
)
_NOTHING = Text(en="There is nothing to read.", ja="読み込むものがありません。")
_MISSPELT = Text(
    en="No kata is called like this file. Is it meant for {name}?",
    ja="このファイル名に当てはまる kata がありません。{name} の解答でしょうか？",
)
_NO_KATA = Text(
    en="No kata is called like this file.",
    ja="このファイル名に当てはまる kata がありません。",
)
_PACKED = Text(
    en="Of archives only ZIP files are opened. Unpack it, and grade again.",
    ja="展開できるのは ZIP ファイルだけです。展開してから、もう一度採点してください。",
)
_TWICE = Text(
    en="There are several files for {kata}, and they differ.",
    ja="{kata} のファイルが複数あり、内容が違います。",
)
