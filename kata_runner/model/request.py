"""What is asked for where somebody wants a verdict: plain data, which can travel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Self

from kata_runner.model.kata import Kata
from kata_runner.model.language import Language
from kata_runner.model.record import CheckRecord

TRIES = 1.5  # seconds in which a small change is looked for with which every check passes
_SLEEPS = 3.0  # times its limit a check may take by the clock


@dataclass(frozen=True, kw_only=True)
class Here:
    """Files that are used where they are, on the machine of who asks.

    A learner's file stays in its place, so that tracebacks and `__file__` are theirs.
    """

    folder: str  # of the kata: task, stub, checks
    root: str  # where pytest runs
    solution: str | None = None  # a path, "stub" or "reference"; None is the learner's file

    @property
    def checks(self) -> str:
        """The folder as pytest is given it: from `root` where it can be.

        Brackets and `::` in a path mean something else to pytest.
        """
        folder = Path(self.folder)
        return str(folder.relative_to(self.root) if folder.is_relative_to(self.root) else folder)


@dataclass(frozen=True, kw_only=True)
class Show:
    """How a run is shown to a person who reads it: pytest's report."""

    color: bool = False
    columns: int = 80
    diagnosis: bool = False
    tries: float = TRIES  # seconds in which a small change is looked for
    options: tuple[str, ...] = ()  # for pytest, as they are


@dataclass(frozen=True, kw_only=True)
class Request:
    """What is to be run.

    `files` travel: the solution and what it imports, by relative name, written into a fresh folder
    by the side that runs them. `here` names files instead that are used in place.

    Where somebody reads the report (`show`), it is one run over all devices, under one seed. Else
    each device and seed is a pass of its own: the solution is executed afresh, and nothing is
    shrunk or told.

    Where it is `isolated`, the process locks itself in before it executes anything that travelled.

    Without `judged`, the solution is judged. With it, these records of another run are: each
    `expect` takes what was recorded, and the solution (the reference, say) only keeps the checks going.
    """

    kata: str  # by name
    files: Mapping[str, str] = field(default_factory=dict)  # relative name -> text
    main: str = ""  # the one of the files that is checked
    here: Here | None = None
    devices: tuple[str, ...] = ("cpu",)
    seeds: tuple[int, ...] = (0,)
    limit: float = 30.0  # seconds for each check: of processor time where nobody reads the report
    language: Language = "en"
    show: Show | None = None
    last: tuple[str, ...] = ()  # checks that run last in a pass, and only where none has failed
    checks: str = ""  # the text of the checks, where they are not the kata's own but blind ones
    record: bool = False  # does the verdict bring back everything that was observed and expected?
    inputs: bool = True  # is it kept in the record, too, what was drawn?
    judged: tuple[CheckRecord, ...] | None = None
    isolated: bool = False  # is the solution kept from everything but its own folder?
    scribble: str = ""  # the function whose arguments are overwritten when it returns; `*`: each

    def __post_init__(self) -> None:
        """Raises ValueError for files that no process in isolation could reach."""
        if self.isolated and self.here is not None:
            raise ValueError("files that are used in place cannot be isolated")

    @classmethod
    def in_place(
        cls, kata: Kata, root: Path, solution: str | Path | None = None, **options: Any
    ) -> Self:
        """For a file of this machine; without `solution`, for the learner's."""
        here = Here(
            folder=str(kata.folder),
            root=str(root),
            solution=None if solution is None else str(solution),
        )
        return cls(kata=kata.name, here=here, **options)

    @classmethod
    def travelling(cls, kata: Kata, path: Path, **options: Any) -> Self:
        """For a file that travels, with the modules beside it and what it is laid over.

        Bytes that are no UTF-8 survive: they travel as lone surrogates.
        """
        main = path.name
        if path.parent.name in ("wrong", "right") and kata.reference is not None:
            main = f"{path.parent.name}/{path.name}"
            taken = {kata.reference.name: kata.reference, main: path}
        else:
            beside = {file.name: file for file in sorted(path.parent.glob("*.py"))}
            taken = {name: file for name, file in beside.items() if not name.startswith("test_")}
            taken[main] = path
        files = {
            name: file.read_bytes().decode("utf-8", "surrogateescape")
            for name, file in taken.items()
        }
        return cls(kata=kata.name, files=files, main=main, **options)

    def unpack(self, scratch: Path) -> Path:
        """Write the files that travelled into a folder below `scratch`; the path of the main one.

        The folder is called as the kata: an entry of the catalogue finds what it is laid over by that
        name. Raises ValueError for a name that leads out of it.
        """
        base = scratch / self.kata
        for name, text in self.files.items():
            path = base / name
            if not path.resolve().is_relative_to(base.resolve()):
                raise ValueError(f"{name!r} is outside of the folder that travels")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8", "surrogateescape"))
        return base / self.main

    @property
    def solution(self) -> str | None:
        """What is checked, by its path or its name; None is the learner's file."""
        return self.main if self.here is None else self.here.solution

    @property
    def clock(self) -> float:
        """Seconds on the clock after which a check is stopped, whatever it does.

        Somebody who waits has no more patience than the limit. Else a busy machine shall change no
        verdict, and the clock only catches who sleeps.
        """
        return self.limit if self.show else _SLEEPS * self.limit

    @property
    def about(self) -> Self:
        """The same without anything that somebody handed in, or that came out of it."""
        return replace(self, files={}, judged=None if self.judged is None else ())

    def to_json(self) -> dict[str, Any]:
        """Plain data for a process boundary."""
        told = asdict(replace(self, judged=None))
        if self.judged is not None:
            told["judged"] = [record.to_json() for record in self.judged]
        return told

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> Self:
        """The request that `to_json` described."""
        here, show, judged = told["here"], told["show"], told["judged"]
        return cls(
            **{
                **told,
                **{name: tuple(told[name]) for name in ("devices", "seeds", "last")},
                "here": here and Here(**here),
                "show": show and Show(**{**show, "options": tuple(show["options"])}),
                "judged": None if judged is None else tuple(map(CheckRecord.from_json, judged)),
            }
        )
