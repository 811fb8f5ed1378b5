"""A worker of `kata lab`: it trains some of the seeds, and tells the losses of each."""

from __future__ import annotations

from pathlib import Path

from kata_runner.checking.solution import Solution, load, origin
from kata_runner.checking.stories import stuck
from kata_runner.drawing.scene import SolutionFailed, companion, solution_at_work
from kata_runner.drawing.work import Caller, serve
from kata_runner.library.folder import load_kata
from kata_runner.running.child import limit_resources


def work(caller: Caller) -> None:
    """Train, one after the other, what the request lists."""
    asked = caller.request
    reference = Path(asked["reference"]) if asked["reference"] else None
    kata = load_kata(Path(asked["folder"]), reference)
    module = companion(kata, "lab", Path(asked["companion"]))
    solution, limit = Solution(kata, Path(asked["solution"])), asked["limit"]
    files = origin(solution).files
    limit_resources()
    try:
        for i, setting, seed in asked["tasks"]:
            with (
                solution_at_work(solution),
                caller.limited(limit, lambda f: {"story": stuck(limit, f, files).to_json()}),
            ):
                load(solution)
                losses = [float(loss) for loss in module.train(solution, setting, seed)]
            caller.tell(task=i, losses=losses)
    except SolutionFailed as error:
        caller.tell(story=error.story.to_json())


if __name__ == "__main__":
    serve(work)
