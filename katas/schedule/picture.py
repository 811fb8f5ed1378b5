"""The shape of the learner's schedule, and what it makes of the learning rates of two groups."""

import math

import torch
from matplotlib.figure import Figure

from kata_runner.pictures import BLUE, GREEN, GREY, ORANGE, Scene

WARMUP, TOTAL, FLOOR, END = 8, 48, 0.1, 58
PEAKS = {"head": 0.1, "body": 0.01}


def draw(figure: Figure, scene: Scene) -> None:
    """The factor by step on the left, the learning rates by step on the right."""
    shape = {"warmup": WARMUP, "total": TOTAL, "floor": FLOOR}
    steps = range(END)
    factors = [float(scene.solution.factor_at(step, **shape)) for step in steps]

    figure.set_size_inches(11, 4.6)
    left, right = figure.subplots(1, 2)

    stretches = (
        (0, WARMUP, ORANGE, "^", scene.say(en="warm-up: a line", ja="ウォームアップ：直線")),
        (WARMUP, TOTAL, BLUE, "o", scene.say(en="decay: half a cosine wave",
                                             ja="減衰：コサインの半周期")),
        (TOTAL, END, GREEN, "s", scene.say(en="flat at the floor", ja="下限で一定")),
    )  # fmt: skip
    for first, end, colour, marker, name in stretches:
        left.plot(steps[first:end], factors[first:end], marker, color=colour, markersize=5,
                  label=name)  # fmt: skip
        left.axvspan(first - 0.5, end - 0.5, color=colour, alpha=0.08)
    way = torch.linspace(0, 1, 161)
    wave = FLOOR + (1 - FLOOR) * (1 + torch.cos(math.pi * way)) / 2
    exact = scene.say(en="exact", ja="正しい形")
    left.plot(way * WARMUP - 1, way, ":", color="black", linewidth=1.2, zorder=1, label=exact)
    left.plot(WARMUP + way * (TOTAL - WARMUP), wave, ":", color="black", linewidth=1.2, zorder=1)
    left.axhline(FLOOR, color=GREY, linewidth=1)
    left.text(12, FLOOR + 0.02, f"floor = {FLOOR}", color=GREY)
    left.set_xlabel(scene.say(en="step", ja="ステップ"))
    left.set_ylabel("factor_at(step)")
    left.set_title(scene.say(en=f"Your factor, with warmup={WARMUP}, total={TOTAL}",
                             ja=f"求めた係数（warmup={WARMUP}、total={TOTAL}）"))  # fmt: skip
    left.legend(loc="upper right")

    weights = [torch.ones(1, device=scene.device, requires_grad=True) for _ in PEAKS]
    optimizer = torch.optim.SGD(
        [{"params": [w], "lr": peak} for w, peak in zip(weights, PEAKS.values(), strict=True)]
    )
    rates = []
    for step in steps:
        scene.solution.schedule_(optimizer, step, **shape)
        rates.append([float(group["lr"]) for group in optimizer.param_groups])
    for i, (peak, colour, line) in enumerate(
        zip(PEAKS.values(), (BLUE, ORANGE), ("-", "--"), strict=True)
    ):
        name = scene.say(en=f"group with the peak {peak}", ja=f"ピークが {peak} のグループ")
        right.semilogy(steps, [each[i] for each in rates], line, color=colour, label=name)
    right.set_xlabel(scene.say(en="step", ja="ステップ"))
    right.set_ylabel('group["lr"]')
    right.set_title(scene.say(en="Two groups: one shape, two sizes",
                              ja="2つのグループ：形は同じで大きさが違う"))  # fmt: skip
    right.legend(loc="upper right")
