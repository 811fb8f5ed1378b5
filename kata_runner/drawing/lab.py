"""What if? The learner's training many times over: from other seeds, with other settings.

A kata with experiments has a `lab.py` in its folder, which nothing but this module loads:

    KNOBS = {"lr": Knob(float, (0.1,), Text(en="learning rate", ja="学習率")), ...}
    COLUMNS = {"converged": Column(Text(en="converged", ja="収束"), percent)}
    SEEDS = 100                                   # how many, when nobody says
    SHORT = {"epochs": 20}                        # a setting that is quickly done

    def train(solution, setting, seed) -> list[float]:           # the losses of one training
    def train_stacked(solution, setting, seeds) -> Tensor:       # of all: (seeds, losses); optional
    def measure(runs: Runs) -> dict[str, Any]:                   # a value for each of COLUMNS
    def draw(figure, experiment: Experiment, say) -> None:

Where there is a `train_stacked`, all seeds train as one, provided that it comes to the same as
the learner's own training, which is tried first. Else they train one by one, in several processes
where that is worth while.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from types import ModuleType
from typing import IO, Any

import torch
from torch import Tensor

from kata_runner.checking.solution import Solution, origin
from kata_runner.checking.stories import raised
from kata_runner.drawing.pictures import SolutionFailed, companion, solution_at_work
from kata_runner.library.folder import load_kata
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import LANGUAGES, Text
from kata_runner.model.story import Story

Setting = dict[str, Any]
Progress = Callable[[int, int], None]  # how many trainings are done, of how many

_PATIENCE = 4.0  # seconds for which one process goes on alone: starting others takes about as long
_TRIED = 2  # seeds on which both ways have to agree before all are trained as one


# --- what a kata declares ------------------------------------------------------------------------


@dataclass(frozen=True)
class Knob:
    """Something about a training that `--vary` changes."""

    parse: Callable[[str], Any]  # raises ValueError, and its message is shown
    values: tuple[Any, ...]  # those that are tried when nobody says
    about: Text


@dataclass(frozen=True)
class Column:
    """One column of the table."""

    title: Text
    show: Callable[[Any], str] = "{:.4g}".format


def percent(share: float) -> str:
    """A share as people write it."""
    return f"{100 * share:.1f} %"


def one_of(*values: Any) -> Callable[[str], Any]:
    """A parser that takes only these values."""
    known = {str(value): value for value in values}

    def parse(text: str) -> Any:
        if text not in known:
            raise ValueError(", ".join(known))
        return known[text]

    return parse


# --- what comes out ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Runs:
    """All trainings of one setting."""

    setting: Setting
    seeds: list[int]
    losses: Tensor  # (seeds, steps)
    stacked: bool = False  # did they train as one?


@dataclass(frozen=True)
class Experiment:
    """What one call of `kata lab` came to."""

    runs: list[Runs]
    varied: list[str]  # the knobs of which several values were tried
    seconds: float
    reason: Text | None = None  # why they did not train as one, where a kata offers that

    def name(self, runs: Runs) -> str:
        """A setting in short: the values of what was varied."""
        return ", ".join(f"{knob}={show(runs.setting[knob])}" for knob in self.varied)


def show(value: object) -> str:
    """The value of a knob as people write it."""
    return f"{value:.4g}" if isinstance(value, float) else str(value)


# --- the experiment ------------------------------------------------------------------------------


def settings(knobs: Mapping[str, Knob], asked: Sequence[str]) -> list[Setting]:
    """Every combination of the values that `--vary NAME=VALUE,VALUE` asks for, or the kata's own.

    Raises KataError where a name or a value means nothing.
    """
    values = {name: knob.values for name, knob in knobs.items()}
    for words in asked:
        name, equals, list_ = words.partition("=")
        if name not in knobs or not equals:
            raise KataError(_unknown(words, knobs))
        try:
            values[name] = tuple(knobs[name].parse(word.strip()) for word in list_.split(","))
        except ValueError as error:
            raise KataError(
                Text(
                    en=f"--vary {words}: a value is not one that {name} can have ({error}).",
                    ja=f"--vary {words}: {name} に使えない値があります（{error}）。",
                )
            ) from None
    return [dict(zip(values, each, strict=True)) for each in product(*values.values())]


def _unknown(words: str, knobs: Mapping[str, Knob]) -> Text:
    """What to say of a `--vary` that names no knob: which ones there are."""
    said = [
        "\n".join(f"  {name}: {knob.about.said(language)}" for name, knob in knobs.items())
        for language in LANGUAGES
    ]
    return Text(
        en=f"--vary {words}: it has to be NAME=VALUE,VALUE,… with one of these names:\n{said[0]}",
        ja=f"--vary {words}: NAME=値,値,… の形で指定してください。使える名前:\n{said[1]}",
    )


def experiment(
    kata: Kata,
    path: Path,
    *,
    vary: Sequence[str] = (),
    seeds: int | None = None,
    one_by_one: bool = False,
    progress: Progress = lambda done, total: None,
) -> Experiment:
    """Train the solution at `path` with every setting from every seed.

    Raises SolutionFailed where it does not run, KataError where there is nothing of that kind.
    """
    module = companion(kata, "lab", "train")
    each = settings(module.KNOBS, vary)
    wanted = list(range(seeds or module.SEEDS))
    solution = Solution(kata, path)
    torch.set_num_threads(1)  # tiny tensors want one
    began = time.monotonic()
    reason = None
    runs: list[Runs | None] = []
    total = len(each) * len(wanted)
    with solution_at_work(solution):
        for setting in each:
            progress(sum(run is not None for run in runs) * len(wanted), total)
            try:
                losses = None if one_by_one else stacked(module, solution, setting, wanted)
            except NotStacked as error:
                losses, reason = None, error.reason
            runs.append(losses if losses is None else Runs(setting, wanted, losses, stacked=True))
        left = [setting for setting, run in zip(each, runs, strict=True) if run is None]
        tasks = [(setting, seed) for setting in left for seed in wanted]
        done = total - len(tasks)
        curves = iter(train_all(module, solution, tasks, lambda n, _: progress(done + n, total)))
        whole = [
            run or Runs(setting, wanted, _matrix([next(curves) for _ in wanted]))
            for setting, run in zip(each, runs, strict=True)
        ]
    varied = [name for name in module.KNOBS if len({str(setting[name]) for setting in each}) > 1]
    return Experiment(whole, varied, time.monotonic() - began, reason)


def stacked(module: ModuleType, solution: Solution, setting: Setting, seeds: list[int]) -> Tensor:
    """The losses of all seeds trained as one. Raises NotStacked where that is not possible."""
    if not hasattr(module, "train_stacked"):
        raise NotStacked(None)
    tried, short = seeds[:_TRIED], setting | module.SHORT
    try:
        together = module.train_stacked(solution, short, tried).double()
        alone = _matrix([module.train(solution, short, seed) for seed in tried])
        if not torch.allclose(together, alone, rtol=1e-3, atol=1e-6, equal_nan=True):
            raise NotStacked(_ANOTHER_WAY)
        return module.train_stacked(solution, setting, seeds).double()  # type: ignore[no-any-return]
    except NotStacked:
        raise
    except Exception as error:  # the learner's mistakes show themselves when it trains by itself
        first, *_ = str(error).splitlines() or [""]
        reason = Text(
            en="this network cannot be stacked ({what})",
            ja="このネットワークは束ねられません（{what}）",
        ).format(what=f"{type(error).__name__}: {first}")
        raise NotStacked(reason) from error


_ANOTHER_WAY = Text(
    en="this solution trains in a way of its own, so each network was trained by itself",
    ja="独自の方法で学習する解答なので、ネットワークを1つずつ学習させました",
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


def train_all(
    module: ModuleType, solution: Solution, tasks: Sequence[Task], progress: Progress
) -> list[list[float]]:
    """The losses of each task: in this process while that is quick, then in several."""
    curves: list[list[float]] = []
    began = time.monotonic()
    for setting, seed in tasks:
        curves.append(module.train(solution, setting, seed))
        progress(len(curves), len(tasks))
        left = (time.monotonic() - began) / len(curves) * (len(tasks) - len(curves))
        if left > _PATIENCE:
            break
    rest = tasks[len(curves) :]
    if rest:
        here = len(curves)
        curves += in_workers(solution, rest, lambda n, _: progress(here + n, len(tasks)))
    return curves


def in_workers(
    solution: Solution, tasks: Sequence[Task], progress: Progress, workers: int | None = None
) -> list[list[float]]:
    """The losses of each task, from processes that tell them as JSON."""
    about, count = origin(solution), min(workers or os.cpu_count() or 1, len(tasks))
    curves: dict[int, list[float]] = {}
    answers: queue.Queue[dict[str, Any]] = queue.Queue()
    with contextlib.ExitStack() as stack:
        for first in range(count):
            share = list(range(first, len(tasks), count))
            request = {
                "folder": str(about.kata.folder),
                "reference": str(about.kata.reference_folder or ""),
                "solution": str(about.path),
                "tasks": [(i, *tasks[i]) for i in share],
            }
            pipe = stack.enter_context(_worker(request))
            threading.Thread(target=_listen, args=(pipe, answers), daemon=True).start()
        ended = 0
        while len(curves) < len(tasks):
            match answers.get():
                case {"task": i, "losses": losses}:
                    curves[i] = losses
                    progress(len(curves), len(tasks))
                case {"story": story}:
                    raise SolutionFailed(Story.from_json(story))
                case {"ended": True}:
                    ended += 1
            if ended == count and len(curves) < len(tasks):
                raise KataError(
                    Text(
                        en="A process that trained the solution died before it was done.",
                        ja="解答を学習させていたプロセスが、途中で終了しました。",
                    )
                )
    return [curves[i] for i in range(len(tasks))]


@contextlib.contextmanager
def _worker(request: dict[str, Any]) -> Iterator[IO[bytes]]:
    """A process at work on its share; it is ended with whoever waits for it."""
    process = subprocess.Popen(
        [sys.executable, "-m", "kata_runner.drawing.lab"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )
    assert process.stdin is not None and process.stdout is not None  # noqa: S101  # pipes
    try:
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(json.dumps(request).encode() + b"\n")
            process.stdin.close()
        yield process.stdout
    finally:
        process.kill()
        process.wait()


def _listen(pipe: IO[bytes], answers: queue.Queue[dict[str, Any]]) -> None:
    with contextlib.suppress(OSError, ValueError):
        for line in pipe:
            answers.put(json.loads(line))
    answers.put({"ended": True})


def main() -> None:
    """A worker: the request comes in, one line for each training goes out, nothing else."""
    request = json.loads(sys.stdin.readline())
    channel = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)

    def tell(**message: Any) -> None:
        channel.write(json.dumps(message) + "\n")
        channel.flush()

    reference = Path(request["reference"]) if request["reference"] else None
    kata = load_kata(Path(request["folder"]), reference)
    module = companion(kata, "lab", "train")
    solution = Solution(kata, Path(request["solution"]))
    try:
        for i, setting, seed in request["tasks"]:
            tell(task=i, losses=module.train(solution, setting, seed))
    except BaseException as error:  # noqa: BLE001  # exits are not the solution's to call
        tell(story=raised(error, origin(solution).files).to_json())


if __name__ == "__main__":
    main()
