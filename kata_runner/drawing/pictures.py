"""`kata plot` and `kata graph`: a figure from a scene."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from types import ModuleType
from typing import TYPE_CHECKING

from kata_runner.checking.solution import load
from kata_runner.drawing.scene import Scene, solution_at_work

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def draw_plot(
    figure: Figure,
    scene: Scene,
    module: ModuleType,
    limit: AbstractContextManager[None] | None = None,
) -> None:
    """Let the kata's `draw` fill an empty figure. Raises SolutionFailed where that fails.

    `limit` is entered before anything of the solution is executed.
    """
    with solution_at_work(scene.solution), limit or nullcontext():
        load(scene.solution)
        module.draw(figure, scene)


def draw_graph(
    figure: Figure,
    scene: Scene,
    module: ModuleType,
    limit: AbstractContextManager[None] | None = None,
) -> None:
    """Draw what the kata's `record` finds, as `draw_plot` does the kata's own picture."""
    from kata_runner.drawing.graph import draw_graphs

    with solution_at_work(scene.solution), limit or nullcontext():
        load(scene.solution)
        graphs = module.record(scene)
    draw_graphs(figure, graphs, scene.language)
