"""The loss of a network that draws its depth, step by step, coloured by the depth it drew."""

from dataclasses import replace

import torch
from matplotlib.figure import Figure
from torch import Tensor, nn

from kata_runner.graph import Recorded, recorded, uses
from kata_runner.pictures import BLUE, GREEN, GREY, ORANGE, PURPLE, Scene

N, IN, HIDDEN, OUT = 64, 1000, 100, 10
LOOKS = {0: (BLUE, "o"), 1: (ORANGE, "^"), 2: (GREEN, "s"), 3: (PURPLE, "D"), None: (GREY, "x")}


def draw(figure: Figure, scene: Scene) -> None:
    """One training run of 500 steps: its losses, and how often each depth came up."""
    model, depths = watched(scene.solution.DynamicNet)
    x = torch.randn(N, IN, device=scene.device)
    y = torch.randn(N, OUT, device=scene.device)
    losses = [float(loss) for loss in scene.solution.fit(model.to(scene.device), x, y)]
    depths += [None] * (len(losses) - len(depths))  # a `fit` that never asked the model

    figure.set_size_inches(10, 4.6)
    curve, bars = figure.subplots(1, 2, width_ratios=[3, 1])

    curve.semilogy(losses, color="#BBBBBB", linewidth=0.8)
    for depth, (colour, marker) in LOOKS.items():
        steps = [i for i in range(len(losses)) if depths[i] == depth]
        if steps:
            curve.semilogy(steps, [losses[i] for i in steps], marker, color=colour,
                           markersize=4, label=name(scene, depth))  # fmt: skip
    curve.set_xlabel(scene.say(en="step", ja="ステップ"))
    curve.set_ylabel(scene.say(en="summed squared error", ja="二乗誤差の和"))
    curve.set_title(
        scene.say(en="The loss jumps because the depth does", ja="深さが変わるので損失も跳ねる")
    )
    curve.legend(title=scene.say(en="depth drawn", ja="選ばれた深さ"))

    seen = [depth for depth in LOOKS if depth is not None or None in depths]
    counts = [depths[: len(losses)].count(depth) for depth in seen]
    drawn = bars.bar([name(scene, depth) for depth in seen], counts, edgecolor="black",
                     color=[LOOKS[depth][0] for depth in seen])  # fmt: skip
    bars.bar_label(drawn, label_type="center", bbox={"facecolor": "white", "alpha": 0.85})
    bars.axhline(len(losses) / 4, color="black", linestyle="--",
                 label=scene.say(en="expected", ja="期待値"))  # fmt: skip
    bars.set_ylim(0, 1.25 * max(counts))
    bars.legend(loc="upper center")
    bars.set_xlabel(scene.say(en="depth", ja="深さ"))
    bars.set_ylabel(scene.say(en="number of steps", ja="ステップ数"))
    bars.set_title(scene.say(en="How often each came up", ja="それぞれの回数"))


def name(scene: Scene, depth: int | None) -> str:
    """A depth as the legend calls it."""
    return scene.say(en="unknown", ja="不明") if depth is None else str(depth)


def watched(dynamic_net: type[nn.Module]) -> tuple[nn.Module, list[int | None]]:
    """A model of the learner's class, and a list that grows by the depth of each forward pass.

    The depth is read off what autograd recorded: how often the middle layer's weight took part.
    """
    depths: list[int | None] = []

    class Watched(dynamic_net):  # type: ignore[misc, valid-type]  # the learner's class
        def forward(self, x: Tensor) -> Tensor:
            y = super().forward(x)
            middle = [p for p in self.parameters() if tuple(p.shape) == (HIDDEN, HIDDEN)]
            depth = sum(uses(y, weight) for weight in middle)
            depths.append(depth if middle and depth in range(4) else None)
            return y

    return Watched(IN, HIDDEN, OUT), depths


def record(scene: Scene) -> list[Recorded]:
    """Two first steps of `fit` that drew different depths: 1 and 3, where they come up."""
    x = torch.randn(N, IN, device=scene.device)
    y = torch.randn(N, OUT, device=scene.device)
    found: dict[int | None, Recorded] = {}
    for _ in range(100):
        model, depths = watched(scene.solution.DynamicNet)
        model.to(scene.device)
        one = recorded(
            lambda model=model: scene.solution.fit(model, x, y, steps=1),
            otherwise=lambda model=model: model(x),
            names=dict(model.named_parameters()),
        )
        depth = depths[-1]
        called = scene.say(en=f"depth {name(scene, depth)}", ja=f"深さ {name(scene, depth)}")
        found.setdefault(depth, replace(one, title=called))
        if {1, 3} <= found.keys():
            break
    chosen = {1, 3} if {1, 3} <= found.keys() else {*list(found)[:2]}
    return [found[depth] for depth in sorted(chosen, key=str)]
