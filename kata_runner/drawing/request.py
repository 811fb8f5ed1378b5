"""What is to be drawn, handed to a process that draws it: `kata_runner.drawing.child`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from kata_runner.drawing import endings
from kata_runner.drawing.needs import need_installed
from kata_runner.drawing.scene import SolutionFailed, companion_file
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Language, Text
from kata_runner.model.story import Story
from kata_runner.running.worker import Message, WorkerEnded, WorkerSilent, worker

LIMIT = 60.0  # seconds for the solution, where nobody says more
CHILD = "kata_runner.drawing.child"


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """Everything that the process that draws has to know, as plain data."""

    what: str  # "plot", "graph" or "lab"
    folder: str  # of the kata
    reference: str | None  # the folder of its reference
    companion: str  # the kata's `picture.py` or `lab.py`
    solution: str  # a path
    language: Language
    limit: float = LIMIT  # seconds for a picture; of the lab, for one training
    picture: str | None = None  # the file that is written
    window: bool = False
    device: str = "cpu"
    seed: int | None = None
    # Of the lab:
    vary: Sequence[str] = ()
    seeds: int | None = None
    one_by_one: bool = False

    @classmethod
    def of(cls, what: str, kata: Kata, solution: Path, language: Language, **more: Any) -> Self:
        """What `kata plot`, `graph` or `lab` shows of a solution. Raises KataError where the kata
        has nothing to show, or what draws it is not installed.
        """
        need_installed("matplotlib")  # also where only a table is asked for: a lab.py imports it
        return cls(
            what=what,
            folder=str(kata.folder),
            reference=None if kata.reference_folder is None else str(kata.reference_folder),
            companion=str(companion_file(kata, what)),
            solution=str(solution),
            language=language,
            **more,
        )


def draw(
    drawing: Drawing,
    passed: Callable[[], bool | None],
    hear: Callable[[Message], None],
) -> None:
    """Have it drawn. `passed` is asked for what the title says, `hear` gets every other message:

    `progress` (done, total), `result` of an experiment, `problem` (a Text), `printed` (a str), and
    `saved` when the picture is in its file. Raises SolutionFailed where the solution does not run,
    KataError where there is nothing to draw with.
    """
    failed: Exception | None = None
    with worker(CHILD, asdict(drawing)) as started:
        try:
            for message in started.messages():
                match message:
                    case {"error": text}:
                        failed = KataError(Text(**text))
                    case {"story": story}:
                        failed = SolutionFailed(Story.from_json(story))
                    case {"drawn": True}:
                        started.send(passed=passed())
                    case {"saved": True}:
                        hear(message)
                        started.send(go_on=True)
                    case _:
                        hear(message)
        except WorkerEnded as error:
            failed = failed or SolutionFailed(endings.ended(error, drawing.device))
        except WorkerSilent as error:
            failed = failed or SolutionFailed(endings.silent(error))
    if failed is not None:
        raise failed
