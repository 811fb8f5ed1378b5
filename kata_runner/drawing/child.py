"""The process that draws: it executes the solution, and nobody else has to.

`python -m kata_runner.drawing.child`, by `request.draw`, which says what it tells.
"""

from __future__ import annotations

import math
from contextlib import AbstractContextManager
from dataclasses import asdict
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from kata_runner.checking.solution import Solution, origin
from kata_runner.checking.stories import stuck
from kata_runner.drawing.needs import need
from kata_runner.drawing.request import Drawing
from kata_runner.drawing.scene import SolutionFailed, companion, make_scene
from kata_runner.drawing.work import Caller, serve
from kata_runner.library.folder import load_kata
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Language, Text
from kata_runner.running.child import limit_resources

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from kata_runner.drawing.experiment import Experiment


def work(caller: Caller) -> None:
    """Draw what is asked for, or tell why that is not possible."""
    drawing = Drawing(**caller.request)
    reference = None if drawing.reference is None else Path(drawing.reference)
    kata = load_kata(Path(drawing.folder), reference)
    try:
        _draw(caller, drawing, kata)
    except SolutionFailed as error:
        caller.tell(story=error.story.to_json())
    except KataError as error:
        caller.tell(error=asdict(error.text))
    except Exception as error:  # noqa: BLE001  # a kata's own file may raise anything
        what = " ".join(f"{type(error).__name__}: {error}".split())
        caller.tell(error=asdict(_BROKEN.format(kata=kata.name, what=what)))


_BROKEN = Text(
    en="What came out for {kata} cannot be shown ({what}).",
    ja="{kata} の結果を表示できません（{what}）。",
)


def _draw(caller: Caller, drawing: Drawing, kata: Kata) -> None:
    need("matplotlib", *(["pygraphviz"] if drawing.what == "graph" else []))
    from kata_runner.drawing.figure import new_figure
    from kata_runner.drawing.style import style

    with style(drawing.language) as (language, problem):
        if problem is not None and (drawing.picture or drawing.window):
            caller.tell(problem=asdict(problem))
        figure = new_figure(window=drawing.window)
        module = companion(kata, drawing.what, Path(drawing.companion))
        if drawing.what == "lab":
            _experiment(caller, drawing, kata, module, figure, language)
        else:
            _picture(caller, drawing, kata, module, figure, language)
        if drawing.picture or drawing.window:
            _finish(caller, drawing, kata, figure, language)


def _picture(
    caller: Caller,
    drawing: Drawing,
    kata: Kata,
    module: ModuleType,
    figure: Figure,
    language: Language,
) -> None:
    from kata_runner.drawing import pictures

    scene = make_scene(
        kata,
        Path(drawing.solution),
        device=_device(kata, drawing.device),
        seed=drawing.seed,
        module=module,
        language=language,
    )
    limit_resources()
    fill = pictures.draw_plot if drawing.what == "plot" else pictures.draw_graph
    fill(figure, scene, module, _limited(caller, drawing, scene.solution, drawing.limit))


def _experiment(
    caller: Caller,
    drawing: Drawing,
    kata: Kata,
    module: ModuleType,
    figure: Figure,
    language: Language,
) -> None:
    from kata_runner.drawing.training import experiment

    path = Path(drawing.solution)
    solution = Solution(kata, path)
    limit_resources()
    found = experiment(
        kata,
        path,
        module,
        vary=drawing.vary,
        seeds=drawing.seeds,
        one_by_one=drawing.one_by_one,
        progress=lambda done, total: caller.tell(progress=[done, total]),
        limited=lambda n: _limited(caller, drawing, solution, n * drawing.limit),
        limit=drawing.limit,
    )
    caller.tell(result=_table(module, found, drawing.language))
    if drawing.picture or drawing.window:
        module.draw(figure, found, lambda en, ja: Text(en, ja).said(language))


def _limited(
    caller: Caller, drawing: Drawing, solution: Solution, seconds: float
) -> AbstractContextManager[None]:
    files = origin(solution).files
    return caller.limited(seconds, lambda f: {"story": stuck(seconds, f, files).to_json()})


def _device(kata: Kata, asked: str) -> str:
    """The device that `--device` names, ready for use; of several the first.

    Raises KataError where it is not here, or the kata is not about it.
    """
    device = asked
    if asked != "cpu":
        from kata_runner.devices import choose_devices
        from kata_runner.library.registry import found_backends

        device = choose_devices([asked], found_backends()[0])[0]
    if not kata.runs_on(device):
        raise KataError(
            Text(
                en="{kata} is about {devices} only.",
                ja="{kata} は {devices} だけを対象とする kata です。",
            ).format(kata=kata.name, devices=", ".join(kata.devices))
        )
    return device


def _finish(
    caller: Caller, drawing: Drawing, kata: Kata, figure: Figure, language: Language
) -> None:
    """Bring the figure to its file and its window, when it is known what the title says."""
    from kata_runner.drawing.figure import save, title

    title(figure, kata, caller.ask(drawn=True)["passed"], language)
    if drawing.picture:
        save(figure, Path(drawing.picture))
    caller.ask(saved=True)  # the reader has it before the window stops everything
    if drawing.window:
        import matplotlib.pyplot as plt

        caller.tell(wait=None)  # for as long as somebody looks at it
        plt.show()


# --- the table of an experiment ------------------------------------------------------------------


def _table(module: ModuleType, found: Experiment, language: Language) -> dict[str, Any]:
    """What the table and the JSON of `kata lab` say of an experiment."""
    from kata_runner.drawing.experiment import show

    measured = [module.measure(runs) for runs in found.runs]
    return {
        "varied": {name: asdict(module.KNOBS[name].about) for name in found.varied},
        "columns": [column.title.said(language) for column in module.COLUMNS.values()],
        "rows": [
            {
                "setting": [show(runs.setting[name]) for name in found.varied],
                "starts": len(runs.seeds),
                "cells": [column.show(values[name]) for name, column in module.COLUMNS.items()],
            }
            for runs, values in zip(found.runs, measured, strict=True)
        ],
        "settings": [
            _finite(
                {
                    "setting": runs.setting,
                    "seeds": len(runs.seeds),
                    "way": "stacked" if runs.stacked else "one by one",
                    **values,
                    "final": runs.losses[:, -1].tolist(),
                }
            )
            for runs, values in zip(found.runs, measured, strict=True)
        ],
        "stacked": sum(len(runs.seeds) for runs in found.runs if runs.stacked),
        "single": sum(len(runs.seeds) for runs in found.runs if not runs.stacked),
        "seconds": found.seconds,
        "reason": None if found.reason is None else asdict(found.reason),
    }


def _finite(data: Any) -> Any:
    """The same data; what diverged is null, because JSON knows neither infinity nor nan."""
    if isinstance(data, dict):
        return {key: _finite(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_finite(value) for value in data]
    return None if isinstance(data, float) and not math.isfinite(data) else data


if __name__ == "__main__":
    serve(work)
