"""Paths through a narrow valley: plain SGD, SGD with momentum, and the learner's AdamW."""

import math
from collections.abc import Callable

import torch
from matplotlib.figure import Figure
from torch import Tensor

from kata_runner.pictures import BLUE, ORANGE, RED, Scene

START, STEPS = (-8.0, 1.6), 80
SHOWN = 40  # steps of a path that are drawn
STEEPNESS = (1.0, 50.0)  # along the floor, and across
LOOKS = {
    "SGD, lr=0.038": (RED, "o"),
    "SGD, lr=0.038, momentum=0.9": (ORANGE, "^"),
    "AdamW, lr=0.4": (BLUE, "s"),
}


def height(p: Tensor) -> Tensor:
    """The height of the valley at points (..., 2): (...)."""
    return (torch.tensor(STEEPNESS, device=p.device) * p**2).sum(dim=-1) / 2


def descend(scene: Scene, optimizer_of: Callable[[list[Tensor]], torch.optim.Optimizer]) -> Tensor:
    """The path of an optimizer: (STEPS + 1, 2)."""
    p = torch.tensor(START, device=scene.device, requires_grad=True)
    optimizer = optimizer_of([p])
    path = [p.detach().clone()]
    for _ in range(STEPS):
        optimizer.zero_grad()
        height(p).backward()
        optimizer.step()
        path.append(p.detach().clone())
    return torch.stack(path).cpu()


def draw(figure: Figure, scene: Scene) -> None:
    """The valley from above with three paths; beside it, their heights by step."""
    optimizers: list[Callable[[list[Tensor]], torch.optim.Optimizer]] = [
        lambda params: torch.optim.SGD(params, lr=0.038),
        lambda params: torch.optim.SGD(params, lr=0.038, momentum=0.9),
        lambda params: scene.solution.AdamW(params, lr=0.4, betas=(0.8, 0.95), weight_decay=0.0),
    ]
    paths = [descend(scene, optimizer_of) for optimizer_of in optimizers]

    figure.set_size_inches(12, 4.8)
    above, beside = figure.subplots(1, 2, width_ratios=(8, 5))
    x, y = torch.meshgrid(torch.linspace(-9, 9, 181), torch.linspace(-2.4, 2.4, 121), indexing="xy")
    z = height(torch.stack([x, y], dim=-1))
    levels = [0.25 * 2.1**i for i in range(9)]
    bands = [-9.0, *(math.log(level) for level in levels), 9.0]
    above.contourf(x, y, z.clamp(min=0.01).log(), levels=bands, cmap="Greys", vmin=-2, vmax=18)
    above.contour(x, y, z, levels=levels, colors="white", linewidths=0.8)
    for path, (name, (colour, marker)) in zip(paths, LOOKS.items(), strict=True):
        shown = path[: SHOWN + 1]
        above.plot(*shown.T, color=colour, marker=marker, markersize=4, linewidth=1.4, label=name,
                   markeredgecolor="white", markeredgewidth=0.5)  # fmt: skip
        above.plot(*shown[-1], color=colour, marker=marker, markersize=10,
                   markeredgecolor="black")  # fmt: skip
        beside.semilogy(height(path).clamp(min=1e-6), color=colour, marker=marker, markersize=4,
                        markevery=5, label=name)  # fmt: skip
    above.plot(*START, "D", color="black", markersize=7)
    above.annotate(scene.say(en="start", ja="出発点"), START, (6, 8), textcoords="offset points")
    above.plot(0, 0, "*", color="black", markersize=14)
    above.set_xlim(-9, 9)
    above.set_ylim(-2.4, 2.4)
    above.grid(visible=False)
    above.set_xlabel(scene.say(en="along the floor", ja="谷底に沿う方向"))
    above.set_ylabel(scene.say(en="across", ja="谷を横切る方向"))
    above.set_title(
        scene.say(
            en=f"{SHOWN} steps; the large mark is the last one",
            ja=f"{SHOWN}ステップ（大きい印が最後の位置）",
        )
    )
    above.legend(loc="lower right", ncols=3, fontsize=8)
    beside.axvline(SHOWN, color="black", linestyle=":", linewidth=1)
    beside.set_xlabel(scene.say(en="step", ja="ステップ"))
    beside.set_ylabel(scene.say(en="loss", ja="損失"))
    beside.set_title(scene.say(en="The loss by step", ja="ステップごとの損失"))
