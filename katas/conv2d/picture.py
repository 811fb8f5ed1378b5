"""A kernel passes over an image, and what six kernels make of it with the learner's function."""

import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from torch import Tensor

from kata_runner.pictures import BLUE, GREEN, GREY, ORANGE, Scene

HEIGHT, WIDTH = 60, 90
PLACE = (16, 56)  # the place that is shown in numbers: upper left point of the kernel
LEFT_TO_RIGHT = [[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]]
SHARPER = [[0.0, -1.0, 0.0], [-1.0, 5.0, -1.0], [0.0, -1.0, 0.0]]
OUTLINE = [[-1.0, -1.0, -1.0], [-1.0, 8.0, -1.0], [-1.0, -1.0, -1.0]]
RELIEF = [[-2.0, -1.0, 0.0], [-1.0, 1.0, 1.0], [0.0, 1.0, 2.0]]


def draw(figure: Figure, scene: Scene) -> None:
    """On the left the image with the kernel at work, on the right six kernels and their results."""
    say = scene.say
    photo = _photo()  # (H, W)
    edges = torch.tensor(LEFT_TO_RIGHT)
    blur = torch.exp(-(torch.linspace(-2, 2, 7) ** 2) / 2)
    kernels = [
        (say(en="brighter to the right", ja="右が明るい境界"), edges, "PuOr"),
        (say(en="brighter below", ja="下が明るい境界"), edges.T, "PuOr"),
        (say(en="outline", ja="輪郭"), torch.tensor(OUTLINE), "PuOr"),
        (say(en="relief", ja="浮き彫り"), torch.tensor(RELIEF), "gray"),
        (say(en="blur", ja="ぼかし"), torch.outer(blur, blur) / blur.sum() ** 2, "gray"),
        (say(en="sharpen", ja="鮮明化"), torch.tensor(SHARPER), "gray"),
    ]

    def result(kernel: Tensor) -> Tensor:
        """The image after your conv2d with this kernel: (H, W)."""
        x, weight = (t[None, None].clone().to(scene.device) for t in (photo, kernel))
        y: Tensor = scene.solution.conv2d(x, weight, padding=len(kernel) // 2)
        return y.detach().cpu()[0, 0]

    results = [result(kernel) for _, kernel, _ in kernels]
    figure.set_size_inches(13, 7.4)
    grid = figure.add_gridspec(3, 4, width_ratios=(1.15, 1.15, 1, 1))

    image = figure.add_subplot(grid[:2, :2])
    _image(image, photo, "gray", 0.0, 1.0)
    _path(image)
    image.set_title(
        say(
            en="The kernel passes over the image: to the right, then downwards",
            ja="カーネルは、画像の上を右へ、そして下へと動く",
        )
    )
    # With a padding of 1, the result at a place is one point down and one to the right.
    top, left = PLACE
    _calculation(
        figure.add_subplot(grid[2, :2]),
        (say(en="image", ja="画像"), photo[top : top + 3, left : left + 3]),
        (say(en="kernel", ja="カーネル"), edges),
        (say(en="your conv2d", ja="あなたの conv2d"), results[0][top + 1, left + 1].item()),
    )
    for i, ((name, kernel, colours), y) in enumerate(zip(kernels, results, strict=True)):
        axes = figure.add_subplot(grid[i // 2, 2 + i % 2])
        low, high = (-1.5, 1.5) if colours == "PuOr" else (0.0, 1.0)
        _image(axes, y, colours, low, high)
        axes.set_title(name)
        _inset(axes, kernel)


def _image(axes: Axes, image: Tensor, colours: str, low: float, high: float) -> None:
    axes.imshow(image.numpy(), cmap=colours, vmin=low, vmax=high)
    axes.set_axis_off()


def _path(axes: Axes) -> None:
    """The kernel at some places of its way, the place of the calculation among them."""
    top, left = PLACE
    for right in range(left - 48, left, 8):
        axes.add_patch(_frame(top, right, alpha=0.15 + 0.55 * (right - left + 48) / 48))
    axes.add_patch(_frame(top, left, linewidth=3))
    arrow = {"arrowstyle": "->", "color": ORANGE, "linewidth": 2}
    axes.annotate("", (left + 14, top + 1), (left + 5, top + 1), arrowprops=arrow)


def _frame(top: int, left: int, alpha: float = 1.0, linewidth: float = 1.5) -> Rectangle:
    return Rectangle(
        (left - 0.5, top - 0.5),
        3,
        3,
        fill=False,
        edgecolor=ORANGE,
        alpha=alpha,
        linewidth=linewidth,
    )


def _inset(axes: Axes, kernel: Tensor) -> None:
    """The kernel itself, small, in a corner of its result; its numbers, where they can be read."""
    size = len(kernel)
    small = axes.inset_axes((0.01, 0.68, 0.2, 0.31))
    highest = kernel.abs().max().item()
    small.imshow(kernel.numpy(), cmap="PuOr", vmin=-highest, vmax=highest, aspect="auto")
    small.set_xticks([])
    small.set_yticks([])
    small.grid(visible=False)
    if size == 3:
        for i, row in enumerate(kernel.tolist()):
            for j, number in enumerate(row):
                dark = abs(number) > 0.6 * highest
                small.text(j, i, f"{number:g}", ha="center", va="center", fontsize=6.5,
                           color="white" if dark else "black")  # fmt: skip


def _calculation(
    axes: Axes, piece: tuple[str, Tensor], kernel: tuple[str, Tensor], result: tuple[str, float]
) -> None:
    """The numbers of one place: piece times kernel, the products, and the learner's sum."""
    axes.set_axis_off()
    axes.set_aspect("equal")
    products = piece[1] * kernel[1]
    tables = [(piece, BLUE), (kernel, ORANGE), (("", products), GREY)]
    for n, ((title, table), colour) in enumerate(tables):
        left = 4.2 * n
        axes.text(left + 1.5, -0.25, title, ha="center")
        for i, row in enumerate(table.tolist()):
            for j, number in enumerate(row):
                axes.add_patch(Rectangle((left + j, i), 1, 1, facecolor=colour, alpha=0.3))
                axes.add_patch(Rectangle((left + j, i), 1, 1, fill=False, edgecolor=GREY))
                axes.text(left + j + 0.5, i + 0.5, f"{round(number, 2) + 0.0:g}", ha="center",
                          va="center", fontsize=9)  # fmt: skip
    for x, sign in ((3.6, "×"), (7.8, "=")):
        axes.text(x, 1.5, sign, ha="center", va="center", fontsize=15)
    axes.text(12.2, 1.5, "Σ →", ha="center", va="center", fontsize=13)
    title, total = result
    axes.text(14, -0.25, title, ha="center")
    axes.add_patch(Rectangle((13.2, 0.9), 1.6, 1.2, facecolor=GREEN, alpha=0.3))
    axes.text(14, 1.5, f"{total:.2f}", ha="center", va="center", fontsize=12, fontweight="bold")
    axes.set_xlim(-0.2, 15.2)
    axes.set_ylim(3.2, -0.9)


def _photo() -> Tensor:
    """An evening by the sea: sky, sun, two hills, a sail, and waves. (H, W), from 0 to 1."""
    y, x = torch.meshgrid(torch.arange(HEIGHT), torch.arange(WIDTH), indexing="ij")
    y, x = y.float(), x.float()
    photo = 0.35 + 0.3 * y / 38  # the sky is brighter towards the horizon

    def paint(inside: Tensor, value: Tensor | float) -> None:
        nonlocal photo
        photo = torch.where(inside, torch.as_tensor(value), photo)

    paint((x - 66) ** 2 + (y - 17) ** 2 < 81, 1.0)  # the sun
    paint(y > 14 + (x - 22).abs() * 0.75, 0.25)  # the hills
    paint(y > 24 + (x - 44).abs() * 0.6, 0.16)
    waves = 0.42 + 0.12 * torch.sin(1.5 * y + 1.2 * torch.sin(x / 5)) * (y - 30) / 30
    paint(y >= 38, waves)
    glitter = (y >= 38) & ((x - 66).abs() < 3 + (y - 38) / 3) & (torch.sin(1.5 * y) > 0.1)
    paint(glitter, 0.95)
    paint((x > 24) & (y < 49) & (y > 26) & (x - 24 < (y - 26) * 0.55), 0.92)  # the sail
    paint((x < 23) & (y < 49) & (y > 31) & (23 - x < (y - 31) * 0.4), 0.8)
    paint((y >= 50) & (y < 54) & ((x - 25).abs() < 13 - (y - 50) * 1.5), 0.08)  # the boat
    return photo.clamp(0, 1)
