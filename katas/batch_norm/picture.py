"""Three batches of two features, drawn as faces: what batch norm takes away, and what it leaves."""

import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from torch import Tensor

from kata_runner.pictures import BLUE, GREEN, GREY, ORANGE, Scene

ROUNDS = 200  # how often the layer sees the three batches before it is used
MOMENTUM = 0.02  # small, so that no batch counts much more than the others


def face(mouth: float) -> Tensor:
    """The points of a face, (N, 2): it smiles if mouth is 1, and is sad if it is -1."""
    turn = torch.linspace(0, 2 * torch.pi, 61)[:-1]
    outline = torch.stack([turn.cos(), turn.sin()], dim=1)
    eyes = [0.09 * outline[::6] + torch.tensor([x, 0.3]) for x in (-0.35, 0.35)]
    x = torch.linspace(-0.5, 0.5, 21)
    lips = torch.stack([x, 1.4 * mouth * (x**2 - 0.12) - 0.38], dim=1)
    return torch.cat([outline, *eyes, lips])


BATCHES = (  # the points, and how they are drawn: smaller ones are on top of larger ones
    (face(1.0) * torch.tensor([1.5, 1.5]) + torch.tensor([-3.2, 1.2]), BLUE, "o", 40),
    (face(0.0) * torch.tensor([2.6, 0.6]) + torch.tensor([2.8, 2.6]), ORANGE, "^", 16),
    (face(-1.0) * torch.tensor([0.5, 1.7]) + torch.tensor([2.2, -1.8]), GREEN, "s", 4),
)


def draw(figure: Figure, scene: Scene) -> None:
    """As they come, in training mode, and in evaluation mode."""
    norm = scene.solution.BatchNorm1d(2, momentum=MOMENTUM).to(scene.device)

    def results() -> list[Tensor]:
        return [norm(x.to(scene.device)).detach().cpu() for x, *_ in BATCHES]

    trained = [results() for _ in range(ROUNDS)][-1]
    norm.eval()
    used = results()

    figure.set_size_inches(12, 4.9)
    before, training, evaluation = figure.subplots(1, 3)
    _faces(before, [x for x, *_ in BATCHES], scene)
    before.legend(loc="lower left")
    before.set_title(scene.say(en="Three batches, as they come", ja="渡された3つのバッチ"))
    _faces(training, trained, scene)
    for edge in (-1, 1):
        training.axhline(edge, color=GREY, linewidth=1, linestyle=":", zorder=0)
        training.axvline(edge, color=GREY, linewidth=1, linestyle=":", zorder=0)
    within = scene.say(en="mean ± 1 standard deviation", ja="平均 ± 標準偏差")
    training.text(0, 1.04, within, ha="center", va="bottom", fontsize=8)
    training.set_title(
        scene.say(
            en="Training mode: each batch by its own\nmean and variance",
            ja="訓練モード：それぞれのバッチの\n平均と分散を使う",
        )
    )
    _faces(evaluation, used, scene)
    evaluation.set_title(
        scene.say(
            en="Evaluation mode: all batches by the same\nrunning mean and variance",
            ja="評価モード：どのバッチにも\n同じ移動平均を使う",
        )
    )


def _faces(axes: Axes, faces: list[Tensor], scene: Scene) -> None:
    """Each face in its colour."""
    for number, (points, looks) in enumerate(zip(faces, BATCHES, strict=True), 1):
        _, colour, marker, size = looks
        label = scene.say(en=f"batch {number}", ja=f"バッチ{number}")
        axes.scatter(*points.T, s=size, color=colour, marker=marker, label=label)
    axes.set_aspect("equal", adjustable="datalim")
    axes.set_xlabel(scene.say(en="feature 0", ja="特徴量 0"))
    axes.set_ylabel(scene.say(en="feature 1", ja="特徴量 1"))
