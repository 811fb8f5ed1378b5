"""The trainings of an experiment: all seeds as one where that comes to the same, else one by one."""

from __future__ import annotations

import contextlib
import queue
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from types import ModuleType

import torch
from torch import Tensor

from kata_runner.checking.solution import Solution, load, origin
from kata_runner.drawing.endings import ended, silent
from kata_runner.drawing.experiment import Experiment, Runs, Setting, settings
from kata_runner.drawing.scene import SolutionFailed, solution_at_work
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text
from kata_runner.model.story import Story
from kata_runner.running.cores import cores
from kata_runner.running.worker import Message, Worker, WorkerEnded, WorkerSilent, worker

Progress = Callable[[int, int], None]  # how many trainings are done, of how many
Limited = Callable[[int], AbstractContextManager[None]]  # the time that so many trainings may take

_PATIENCE = 4.0  # seconds for which one process goes on alone: starting others takes about as long
_TRIED = 2  # seeds on which both ways have to agree before all are trained as one


def no_progress(done: int, total: int) -> None:
    """Nobody watches."""


def no_limit(trainings: int) -> AbstractContextManager[None]:
    """A training may take as long as it takes."""
    return nullcontext()


def experiment(
    kata: Kata,
    path: Path,
    module: ModuleType,
    *,
    vary: Sequence[str] = (),
    seeds: int | None = None,
    one_by_one: bool = False,
    progress: Progress = no_progress,
    limited: Limited = no_limit,
    limit: float = 60.0,
) -> Experiment:
    """Train the solution at `path` with every setting from every seed.

    `limit` is in seconds per training, for the processes that are started from here. Raises
    SolutionFailed where the solution does not run, KataError where `vary` means nothing.
    """
    each = settings(kata.name, module.KNOBS, vary)
    wanted = list(range(seeds or module.SEEDS))
    solution = Solution(kata, path)
    torch.set_num_threads(1)  # small tensors need only one
    began = time.monotonic()
    reason = None
    runs: list[Runs | None] = []
    total = len(each) * len(wanted)
    with solution_at_work(solution):
        with limited(1):
            load(solution)
        for setting in each:
            progress(sum(run is not None for run in runs) * len(wanted), total)
            try:
                losses = None if one_by_one else stacked(module, solution, setting, wanted, limited)
            except NotStacked as error:
                losses, reason = None, error.reason
            runs.append(losses if losses is None else Runs(setting, wanted, losses, stacked=True))
        left = [setting for setting, run in zip(each, runs, strict=True) if run is None]
        tasks = [(setting, seed) for setting in left for seed in wanted]
        done = total - len(tasks)
        curves = iter(
            _train_alone(
                module, solution, tasks, lambda n: progress(done + n, total), limited, limit
            )
        )
        whole = [
            run or Runs(setting, wanted, _matrix([next(curves) for _ in wanted]))
            for setting, run in zip(each, runs, strict=True)
        ]
    varied = [name for name in module.KNOBS if len({str(setting[name]) for setting in each}) > 1]
    return Experiment(whole, varied, time.monotonic() - began, reason)


def stacked(
    module: ModuleType,
    solution: Solution,
    setting: Setting,
    seeds: list[int],
    limited: Limited = no_limit,
) -> Tensor:
    """The losses of all seeds trained as one. Raises NotStacked where that is not possible."""
    if not hasattr(module, "train_stacked"):
        raise NotStacked(None)
    tried, short = seeds[:_TRIED], setting | module.SHORT
    try:
        with limited(1):  # these are short
            together = module.train_stacked(solution, short, tried).double()
            alone = _matrix([module.train(solution, short, seed) for seed in tried])
        if not torch.allclose(together, alone, rtol=1e-3, atol=1e-6, equal_nan=True):
            raise NotStacked(_ANOTHER_WAY)
        with limited(len(seeds)):
            return module.train_stacked(solution, setting, seeds).double()  # type: ignore[no-any-return]
    except NotStacked:
        raise
    except Exception as error:  # the learner's mistakes show themselves when it trains by itself
        first, *_ = str(error).splitlines() or [""]
        reason = Text(
            en="the trainings of this solution cannot run as one ({what})",
            ja="この解答の学習は、まとめて行うことができません（{what}）",
        ).format(what=f"{type(error).__name__}: {first}")
        raise NotStacked(reason) from error


_ANOTHER_WAY = Text(
    en="this solution trains in a way of its own, so each training ran by itself",
    ja="独自の方法で学習する解答なので、1回ずつ学習させました",
)


class NotStacked(Exception):
    """The seeds have to train one by one; `reason` says why, unless no other way was asked for."""

    def __init__(self, reason: Text | None) -> None:
        super().__init__(reason and reason.en)
        self.reason = reason


def _matrix(curves: Sequence[Sequence[float]]) -> Tensor:
    return torch.tensor(curves, dtype=torch.float64)


# --- one by one ----------------------------------------------------------------------------------

Task = tuple[Setting, int]
WORKER = "kata_runner.drawing.trainer"


def in_workers(
    module: ModuleType,
    solution: Solution,
    tasks: Sequence[Task],
    *,
    done: Callable[[int], None] = lambda n: None,
    limit: float = 60.0,
    workers: int | None = None,
) -> list[list[float]]:
    """The losses of each task, from several processes; `done` hears how many there are."""
    about, count = origin(solution), min(workers or cores(), len(tasks))
    curves: dict[int, list[float]] = {}
    answers: queue.Queue[Message | WorkerEnded | WorkerSilent] = queue.Queue()
    with contextlib.ExitStack() as stack:
        for first in range(count):
            request = {
                "folder": str(about.kata.folder),
                "reference": str(about.kata.reference_folder or ""),
                "companion": module.__file__,
                "solution": str(about.path),
                "tasks": [(i, *tasks[i]) for i in range(first, len(tasks), count)],
                "limit": limit,
            }
            # The process that does this is killed with its whole group, so they belong to it.
            one = stack.enter_context(worker(WORKER, request, inside=True))
            threading.Thread(target=_listen, args=(one, answers), daemon=True).start()
        while len(curves) < len(tasks):
            match answers.get():
                case {"task": i, "losses": losses}:
                    curves[i] = losses
                    done(len(curves))
                case {"story": story}:
                    raise SolutionFailed(Story.from_json(story))
                case WorkerEnded() as error:
                    raise SolutionFailed(ended(error))
                case WorkerSilent() as error:
                    raise SolutionFailed(silent(error))
    return [curves[i] for i in range(len(tasks))]


def _listen(one: Worker, answers: queue.Queue[Message | WorkerEnded | WorkerSilent]) -> None:
    try:
        for message in one.messages():
            answers.put(message)
    except (WorkerEnded, WorkerSilent) as error:
        answers.put(error)


def _train_alone(
    module: ModuleType,
    solution: Solution,
    tasks: Sequence[Task],
    done: Callable[[int], None],
    limited: Limited,
    limit: float,
) -> list[list[float]]:
    """The losses of each task: in this process while that is quick, then in several."""
    curves: list[list[float]] = []
    began = time.monotonic()
    for setting, seed in tasks:
        with limited(1):
            curves.append([float(loss) for loss in module.train(solution, setting, seed)])
        done(len(curves))
        left = (time.monotonic() - began) / len(curves) * (len(tasks) - len(curves))
        if left > _PATIENCE:
            break
    rest = tasks[len(curves) :]
    if rest:
        here = len(curves)
        curves += in_workers(module, solution, rest, done=lambda n: done(here + n), limit=limit)
    return curves
