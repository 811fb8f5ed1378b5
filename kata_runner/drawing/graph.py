"""A computation graph becomes a picture: boxes and arrows, laid out and drawn.

The layout is Graphviz's, which comes inside the wheels of PyGraphviz; the drawing is matplotlib's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kata_runner.drawing.needs import need
from kata_runner.drawing.recording import Recorded
from kata_runner.drawing.style import BLUE, GREY, ORANGE
from kata_runner.model.kata import KataError
from kata_runner.model.language import Language, Text
from kata_runner.screen.columns import width

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# --- boxes and arrows ----------------------------------------------------------------------------


@dataclass(frozen=True)
class Box:
    """One node: a leaf, an operation, or where the graph ends."""

    kind: str  # "leaf", "operation", "result"
    name: str
    shape: tuple[int, ...] | None

    @property
    def lines(self) -> list[str]:
        """What is written in it."""
        return [self.name] if self.shape is None else [self.name, str(self.shape)]

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in inches, so that the text fits."""
        return 0.3 + 0.088 * max(map(width, self.lines)), 0.16 + 0.17 * len(self.lines)


def boxes_and_arrows(
    graph: Recorded, language: Language = "en"
) -> tuple[list[Box], list[tuple[int, int]]]:
    """The graph as plain data; an arrow is a pair of indices, from what is needed to what needs it."""
    known = {id(tensor): name for name, tensor in graph.names.items()}
    boxes: list[Box] = []
    arrows: list[tuple[int, int]] = []
    places: dict[Any, int] = {}  # of the nodes that have been met

    def place(node: Any) -> int:
        if node not in places:
            places[node] = len(boxes)
            boxes.append(_box(node, known, graph.others))
            for before, _ in node.next_functions:
                if before is not None:
                    arrows.append((place(before), places[node]))
        return places[node]

    called = graph.called.said(language)
    if graph.result.numel() == 1:
        called += f" = {graph.result.item():.4g}"
    boxes.append(Box("result", called, tuple(graph.result.shape)))
    if graph.result.grad_fn is None:
        raise KataError(
            Text(
                en="Autograd recorded nothing here: the result does not depend on any tensor that "
                "requires a gradient.",
                ja="自動微分は何も記録していません。結果が、勾配を必要とするテンソルに依存していません。",
            )
        )
    arrows.append((place(graph.result.grad_fn), 0))
    return boxes, arrows


def _box(node: Any, known: Mapping[int, str], others: str) -> Box:
    leaf = getattr(node, "variable", None)
    if leaf is not None:
        return Box("leaf", known.get(id(leaf), others), tuple(leaf.shape))
    name = node.name().rpartition("::")[2].rstrip("0123456789").removesuffix("Backward")
    # The shapes of the outputs are PyTorch's own note, not a public one: a picture can do without.
    outputs: Sequence[Any] = getattr(node, "_input_metadata", ())
    return Box("operation", name.lower(), tuple(outputs[0].shape) if outputs else None)


# --- layout and drawing --------------------------------------------------------------------------


@dataclass(frozen=True)
class Layout:
    """Where everything stands, in inches."""

    width: float
    height: float
    centres: list[tuple[float, float]]
    curves: list[list[tuple[float, float]]]  # of each arrow: a Bézier curve and, last, its tip


def lay_out(boxes: Sequence[Box], arrows: Sequence[tuple[int, int]]) -> Layout:
    """Let Graphviz's `dot` place the boxes and route the arrows."""
    need("pygraphviz")
    import pygraphviz

    graph = pygraphviz.AGraph(directed=True, strict=False, ranksep=0.3, nodesep=0.2)
    for i, box in enumerate(boxes):
        w, h = box.size
        graph.add_node(i, label="", shape="box", fixedsize=True, width=w, height=h)
    for key, (start, end) in enumerate(arrows):
        graph.add_edge(start, end, key=key, arrowsize=0.7)
    graph.layout("dot")
    _, _, right, top = map(float, graph.graph_attr["bb"].split(","))
    return Layout(
        right / _POINTS,
        top / _POINTS,
        [_point(graph.get_node(i).attr["pos"]) for i in range(len(boxes))],
        [
            _curve(graph.get_edge(start, end, key).attr["pos"])
            for key, (start, end) in enumerate(arrows)
        ],
    )


_POINTS = 72  # an inch


def _point(text: str) -> tuple[float, float]:
    x, y = text.split(",")
    return float(x) / _POINTS, float(y) / _POINTS


def _curve(text: str) -> list[tuple[float, float]]:
    """Graphviz tells the tip first: `e,x,y` and then the points of the curve."""
    tip, *points = text.split()
    return [*map(_point, points), _point(tip.removeprefix("e,"))]


_LOOKS: dict[str, dict[str, Any]] = {
    "leaf": {"facecolor": "#D6E9F8", "edgecolor": BLUE, "linewidth": 2.0, "boxstyle": "square"},
    "operation": {
        "facecolor": "white",
        "edgecolor": GREY,
        "linewidth": 1.0,
        "boxstyle": "round,rounding_size=0.12",
    },
    "result": {
        "facecolor": ORANGE,
        "edgecolor": "black",
        "linewidth": 2.0,
        "boxstyle": "round,rounding_size=0.2",
    },
}


def draw_graphs(figure: Figure, graphs: Sequence[Recorded], language: Language = "en") -> None:
    """The graphs side by side, in an empty figure that takes the size they need."""
    drawings = [boxes_and_arrows(graph, language) for graph in graphs]
    layouts = [lay_out(boxes, arrows) for boxes, arrows in drawings]
    tall = max(layout.height for layout in layouts)
    widths = [max(layout.width, 2.5) for layout in layouts]
    figure.set_size_inches(max(sum(widths) + 0.4 * len(widths), 6.5), tall + 1.6)
    panels = figure.subplots(1, len(graphs), width_ratios=widths, squeeze=False)[0]
    for panel, graph, (boxes, _), layout in zip(panels, graphs, drawings, layouts, strict=True):
        _draw(panel, boxes, layout)
        panel.set_title(graph.title)
        panel.set_ylim(layout.height - tall - 0.05, layout.height + 0.05)
        panel.set_anchor("N")
    figure.supxlabel(_caption(language), fontsize=9)


def _caption(language: Language) -> str:
    return Text(
        en="blue: leaves whose gradients are wanted · white: operations, with the shape of what "
        "comes out\nThe arrows show the forward pass; backward runs against them.",
        ja="青：勾配を求める葉（リーフ） · 白：演算（出てくるものの形）\n"
        "矢印は順伝播の向きです。逆伝播は逆向きに進みます。",
    ).said(language)


def _draw(panel: Axes, boxes: Sequence[Box], layout: Layout) -> None:
    from matplotlib.patches import FancyArrowPatch, FancyBboxPatch
    from matplotlib.path import Path as Curve

    panel.set_axis_off()
    panel.set_aspect("equal")
    panel.set_xlim(-0.05, layout.width + 0.05)
    for points in layout.curves:
        *curve, end, tip = points
        codes = [Curve.MOVETO, *[Curve.CURVE4] * len(curve), Curve.LINETO]
        panel.add_patch(
            FancyArrowPatch(
                path=Curve([*curve, end, tip], codes),
                arrowstyle="-|>",
                mutation_scale=11,
                color=GREY,
                linewidth=1.2,
            )
        )
    for box, (x, y) in zip(boxes, layout.centres, strict=True):
        w, h = box.size
        look = {**_LOOKS[box.kind]}
        style = f"{look.pop('boxstyle')},pad=0"
        panel.add_patch(FancyBboxPatch((x - w / 2, y - h / 2), w, h, boxstyle=style, **look))
        text = "\n".join(box.lines)
        weight = "normal" if box.kind == "operation" else "bold"
        panel.text(x, y, text, ha="center", va="center", fontsize=9, weight=weight)
