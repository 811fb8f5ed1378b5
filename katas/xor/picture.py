"""The surface that the learner's network bends over the four corners, and its loss by epoch."""

import torch
from matplotlib.figure import Figure

from kata_runner.graph import Recorded, recorded
from kata_runner.pictures import BLUE, ORANGE, RED, Scene

SEED = 123  # one of the 77 % that converge
CORNERS = {(0, 0): 0, (0, 1): 1, (1, 0): 1, (1, 1): 0}


def draw(figure: Figure, scene: Scene) -> None:
    """The network after training; the contour at 0.5 is where its answer turns from 0 to 1."""
    solution = scene.solution
    net = solution.XorNet().to(scene.device)
    losses = solution.train(net, solution.make_loader())

    line = torch.linspace(-0.3, 1.3, 49)
    x1, x2 = torch.meshgrid(line, line, indexing="xy")  # (49, 49) each
    x = torch.stack([x1, x2], dim=-1).reshape(-1, 2)  # (2401, 2)
    y = solution.predict(net, x.to(scene.device)).detach().cpu().reshape(x1.shape)

    figure.get_layout_engine().set(wspace=0.08)
    figure.set_size_inches(11, 5)
    surface = figure.add_subplot(1, 2, 1, projection="3d", computed_zorder=False)
    floor = min(-0.6, y.min().item() - 0.1)
    surface.plot_surface(x1, x2, y, cmap="cividis", vmin=-0.5, vmax=1.2, alpha=0.8, linewidth=0)
    surface.contour(x1, x2, y, levels=[0.5], colors="black", linewidths=3)
    surface.contour(x1, x2, y, levels=[0.5], colors="black", linestyles="--", offset=floor)
    for answer, marker, colour in ((0, "o", RED), (1, "^", BLUE)):
        corners = [corner for corner, right in CORNERS.items() if right == answer]
        surface.plot(
            *zip(*corners, strict=True), [answer, answer], marker, color=colour,
            markeredgecolor="white", markersize=11, zorder=10,
            label=scene.say(en=f"corners with answer {answer}", ja=f"正解が {answer} の頂点"),
        )  # fmt: skip
    surface.plot([], [], color="black", linewidth=3, label=scene.say(en="y = 0.5", ja="y = 0.5"))
    surface.set_zlim(floor, max(1.3, y.max().item()))
    surface.view_init(elev=28, azim=-115)
    surface.locator_params(nbins=5)
    surface.set_xlabel("x₁")
    surface.set_ylabel("x₂")
    surface.zaxis.set_rotate_label(False)
    surface.set_zlabel(scene.say(en="output y", ja="出力 y"), labelpad=8, rotation=90)
    surface.set_title(scene.say(en="What the network answers", ja="ネットワークの出力"))
    surface.legend(loc="upper left", fontsize=9)

    curve = figure.add_subplot(1, 2, 2)
    curve.semilogy([float(loss) for loss in losses], color=BLUE)
    curve.axhline(1.0, color=ORANGE, linestyle="--",
                  label=scene.say(en="the best without a nonlinearity", ja="活性化関数がない場合の最小の損失"))  # fmt: skip
    curve.set_xlabel(scene.say(en="epoch", ja="エポック"))
    curve.set_ylabel(scene.say(en="summed squared error", ja="二乗誤差の和"))
    curve.set_title(scene.say(en="The loss by epoch", ja="エポックごとの損失"))
    curve.legend(loc="upper right")


def record(scene: Scene) -> list[Recorded]:
    """The loss of the first epoch of `train`."""
    net = scene.solution.XorNet().to(scene.device)
    x = torch.tensor(list(CORNERS), dtype=torch.float32, device=scene.device)
    return [
        recorded(
            lambda: scene.solution.train(net, scene.solution.make_loader(), epochs=1),
            otherwise=lambda: net(x),
            names=dict(net.named_parameters()),
        )
    ]
