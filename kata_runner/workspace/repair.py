"""A repair: a program with one mistake is in the learner's file, and their own is kept meanwhile."""

from __future__ import annotations

import difflib
import random
from dataclasses import asdict, dataclass
from pathlib import Path

from kata_runner.library.mistake import Repaired, read_mistake
from kata_runner.library.program import laid_over
from kata_runner.library.stub import without_markers
from kata_runner.library.translation import in_language
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Language, Text
from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from kata_runner.workspace.folder import NOTES, write_whole
from kata_runner.workspace.progress import Progress
from kata_runner.workspace.repairs import is_open, notes


@dataclass(frozen=True)
class Repair:
    """One that is open: which mistake, the program that was laid down, and the learner's own file."""

    mistake: str
    program: str
    own: str | None  # None where there was no file

    @classmethod
    def of(cls, workspace: Path, kata: str) -> Repair | None:
        """The open repair of a kata, if there is one. Raises KataError where nobody can read it."""
        told = notes(workspace).read().get(kata)
        return cls(**told) if told else None


def program_with(kata: Kata, mistake: Path, language: Language) -> str:
    """The reference with one mistake in it, as the learner gets it."""
    return laid_over(_program_without(kata, language), mistake.read_text(encoding="utf-8"))


def _program_without(kata: Kata, language: Language) -> str:
    """The same without any mistake."""
    assert kata.reference is not None  # noqa: S101  # there is a catalogue, so there is a reference
    return without_markers(in_language(kata.reference.read_text(encoding="utf-8"), kata, language))


def choose(kata: Kata, name: str | None) -> Path:
    """The entry of the catalogue; a random one without a name. Raises KataError where there is none of that name."""
    paths = {path.stem: path for path in kata.wrong}
    if not paths:
        raise KataError(_NO_CATALOGUE.format(kata=kata.name))
    if name is None:
        return random.choice(list(paths.values()))
    if name not in paths:
        near = difflib.get_close_matches(name, paths, n=1) or sorted(paths)[:1]
        raise KataError(_UNKNOWN.format(kata=kata.name, name=name, near=near[0]))
    return paths[name]


def begin(workspace: Path, kata: Kata, mistake: Path, language: Language) -> None:
    """Lay the program down. The learner's own file is kept first, so that nothing is ever lost."""
    if is_open(workspace, kata.name):
        raise KataError(
            Text(
                en="A repair of {kata} is open already. Fix it, or end it: "
                "kata repair {kata} --give-up",
                ja="{kata} の修理はすでに始まっています。直すか、次のコマンドで終了してください："
                "kata repair {kata} --give-up",
            ).format(kata=kata.name)
        )
    own = kata.stub.read_text(encoding="utf-8") if kata.stub.exists() else None
    repair = Repair(mistake.stem, program_with(kata, mistake, language), own)
    kept = notes(workspace)
    kept.write({**kept.read(), kata.name: asdict(repair)})
    write_whole(kata.stub, repair.program.encode())


def end(workspace: Path, kata: Kata, giving_up: Language | None = None) -> Repaired | None:
    """Put the learner's own file back; None where no repair was open.

    What they made of the program stays beside it where it is more than the program itself. Who gives
    up is shown what had to change, in their language.
    """
    repair = Repair.of(workspace, kata.name)
    if repair is None:
        return None
    made = kata.stub.read_text(encoding="utf-8") if kata.stub.exists() else ""
    if made not in ("", repair.program):
        beside = workspace / NOTES / "repairs" / f"{kata.name}.py"
        beside.parent.mkdir(exist_ok=True)
        write_whole(beside, made.encode())
    if repair.own is not None:
        write_whole(kata.stub, repair.own.encode())
    else:
        kata.stub.unlink(missing_ok=True)
    kept = notes(workspace)
    rest = kept.read()
    rest.pop(kata.name, None)
    kept.write(rest)
    path = next(path for path in kata.wrong if path.stem == repair.mistake)
    right = _program_without(kata, giving_up) if giving_up else made
    lines = difflib.unified_diff(
        repair.program.splitlines(), right.splitlines(), "before", "after", lineterm="", n=1
    )
    return Repaired(read_mistake(path), tuple(lines)[2:], gave_up=giving_up is not None)


def after(verdict: Verdict, kata: Kata, workspace: Path) -> Repaired | None:
    """End the repair of a kata whose own file passed whole; None where there is nothing to end."""
    own = Path(verdict.solution).resolve() == kata.stub.resolve()
    if not own or verdict.status is not Status.PASSED or not verdict.complete:
        return None
    ended = end(workspace, kata)
    if ended is not None:
        Progress(workspace).record_repair(kata.name, ended.mistake.name)
    return ended


_NO_CATALOGUE = Text(
    en="{kata} has no mistakes to repair.", ja="{kata} には、修理する間違いがありません。"
)
_UNKNOWN = Text(
    en="{kata} has no mistake called {name}. Did you mean {near}?",
    ja="{kata} に {name} という間違いはありません。{near} のことですか？",
)
