"""The learner's network after training: its kernels, its guesses, and the images that it mistakes."""

import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from torch import Tensor, nn
from torch.nn import functional as F

from kata_runner.graph import Recorded, recorded
from kata_runner.pictures import BLUE, RED, Scene

SIGNS = ("―", "╲", "│", "╱")


def draw(figure: Figure, scene: Scene) -> None:
    """Above, examples and the kernels of the first convolution; below, who is mistaken for whom."""
    say = scene.say
    generator = torch.Generator().manual_seed(scene.seed)
    x, y = (t.to(scene.device) for t in _strokes(400, generator))
    other_x, other_y = _strokes(1000, generator)
    net = scene.solution.ConvNet(len(SIGNS)).to(scene.device)
    losses = _train(net, x, y)
    with torch.no_grad():
        guesses = net(other_x.to(scene.device)).cpu().argmax(dim=1)

    figure.set_size_inches(12, 8)
    above, below = figure.subfigures(2, 1)
    left, right = above.subfigures(1, 2)
    left.suptitle(say(en="Some images, and what they are", ja="画像の例と正解"))
    for axes, n in zip(left.subplots(2, 4).flat, range(8), strict=True):
        _image(axes, other_x[n, 0], "gray", -1.0, 1.5)
        axes.set_title(SIGNS[int(other_y[n])], fontsize=12)
    right.suptitle(say(en="The kernels of the first convolution", ja="1つ目の畳み込みのカーネル"))
    kernels = next(p for p in net.parameters() if tuple(p.shape) == (8, 1, 3, 3)).detach().cpu()
    highest = kernels.abs().max().item()
    for axes, kernel in zip(right.subplots(2, 4).flat, kernels, strict=True):
        _image(axes, kernel[0], "PuOr", -highest, highest)

    left, middle, right = below.subfigures(1, 3, width_ratios=(1, 1.1, 1.2))
    curve = left.subplots()
    curve.semilogy(losses, color=BLUE)
    curve.set_xlabel(say(en="step", ja="ステップ"))
    curve.set_ylabel(say(en="loss", ja="損失"))
    curve.set_title(say(en="The loss while it learns", ja="学習中の損失"))

    share = (guesses == other_y).float().mean().item()
    _confusion(middle.subplots(), scene, guesses, other_y)
    wrong = (guesses != other_y).nonzero()[:, 0].tolist()
    right.suptitle(
        say(
            en=f"{share:.1%} of 1000 new images are right; some mistakes",
            ja=f"新しい1000枚の正解率は {share:.1%}。間違えた画像の例",
        )
    )
    for axes, n in zip(right.subplots(2, 4).flat, (wrong + [None] * 8)[:8], strict=True):
        axes.set_axis_off()
        if n is not None:
            _image(axes, other_x[n, 0], "gray", -1.0, 1.5)
            title = f"{SIGNS[int(other_y[n])]} → {SIGNS[int(guesses[n])]}"
            axes.set_title(title, fontsize=11, color=RED)


def record(scene: Scene) -> list[Recorded]:
    """The loss of one image."""
    net = scene.solution.ConvNet(len(SIGNS)).to(scene.device)
    x, y = (t.to(scene.device) for t in _strokes(1, torch.Generator().manual_seed(scene.seed)))
    return [
        recorded(
            lambda: F.cross_entropy(net(x), y),
            otherwise=lambda: net(x),
            names=dict(net.named_parameters()),
        )
    ]


def _image(axes: Axes, image: Tensor, colours: str, low: float, high: float) -> None:
    axes.imshow(image.numpy(), cmap=colours, vmin=low, vmax=high)
    axes.set_axis_off()


def _confusion(axes: Axes, scene: Scene, guesses: Tensor, labels: Tensor) -> None:
    """A row for each true class, a column for each guess, and how often they came together."""
    counts = torch.zeros(len(SIGNS), len(SIGNS), dtype=torch.int64)
    for label, guess in zip(labels.tolist(), guesses.tolist(), strict=True):
        counts[label, guess] += 1
    axes.imshow(counts.float().sqrt().numpy(), cmap="Blues", vmin=0)  # rare mistakes are seen, too
    for i, row in enumerate(counts.tolist()):
        for j, count in enumerate(row):
            colour = "white" if i == j else "black"
            axes.text(j, i, str(count), ha="center", va="center", color=colour)
    axes.set_xticks(range(len(SIGNS)), SIGNS)
    axes.set_yticks(range(len(SIGNS)), SIGNS)
    axes.grid(visible=False)
    axes.set_xlabel(scene.say(en="guess", ja="予測"))
    axes.set_ylabel(scene.say(en="right class", ja="正解"))
    axes.set_title(scene.say(en="What it mistakes for what", ja="何を何と間違えるか"))


def _train(net: nn.Module, x: Tensor, y: Tensor) -> list[float]:
    """SGD with momentum, on all images at once: the loss before each step."""
    optimizer = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
    losses = []
    for _ in range(120):
        loss = F.cross_entropy(net(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def _strokes(count: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Lines with noise, each a little turned and somewhere else: (count, 1, 8, 8), (count,)."""
    labels = torch.randint(len(SIGNS), (count,), generator=generator)
    turned, right, down = (torch.rand(3, count, generator=generator) - 0.5).unbind()
    angle = (labels + 0.7 * turned)[:, None, None] * torch.pi / 4
    y, x = torch.meshgrid(torch.arange(8.0) - 3.5, torch.arange(8.0) - 3.5, indexing="ij")
    y, x = y - 2 * down[:, None, None], x - 2 * right[:, None, None]  # (count, 8, 8)
    beside = x * angle.sin() - y * angle.cos()
    along = x * angle.cos() + y * angle.sin()
    images = ((beside.abs() < 0.8) & (along.abs() < 3)).float()
    images = images + 0.4 * torch.randn(count, 8, 8, generator=generator)
    return images[:, None], labels
