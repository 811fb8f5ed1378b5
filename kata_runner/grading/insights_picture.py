"""The picture of a class: for each kata how many solved it, which mistakes were made, what is missing."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kata_runner.drawing.style import BLUE, GREEN, GREY, ORANGE, RED, style
from kata_runner.grading.insights import Insight
from kata_runner.model.grades import GradeStatus
from kata_runner.model.language import Language, Text

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# From what went well to what is not there; each with a hatch, for print and for colour-blind eyes.
_PARTS = (
    (Text("passed", "合格"), GREEN, ""),
    (Text("a known mistake", "よくある間違い"), ORANGE, "//"),
    (Text("another failure", "そのほかの不合格"), RED, "\\\\"),
    (Text("not started", "未着手"), BLUE, ".."),
    (Text("nothing to grade", "採点対象なし"), GREY, ""),
)


def draw(
    insights: Sequence[Insight], language: Language, kind: str = "svg"
) -> tuple[bytes, Text | None]:
    """The picture in a format that matplotlib knows, and what is to be said of it.

    Raises KataError where matplotlib is missing.
    """
    with style(language) as (spoken, problem):
        from matplotlib.figure import Figure

        figure = Figure(figsize=(8, 1.2 + 0.45 * max(len(insights), 1)), layout="constrained")
        _bars(figure, insights, spoken)
        data = io.BytesIO()
        metadata = {"Date": None} if kind == "svg" else None
        figure.savefig(data, format=kind, dpi=100, metadata=metadata)
    return data.getvalue(), problem


def _bars(figure: Figure, insights: Sequence[Insight], language: Language) -> None:
    axes = figure.subplots()
    rows = list(range(len(insights)))
    left = [0] * len(insights)
    counts = [_counts(insight) for insight in insights]
    for i, (name, color, hatch) in enumerate(_PARTS):
        widths = [one[i] for one in counts]
        if not any(widths):
            continue
        bars = axes.barh(
            rows,
            widths,
            left=left,
            label=name.said(language),
            color=color,
            hatch=hatch,
            edgecolor="white",
        )
        labels = [str(width) if width else "" for width in widths]
        for text in axes.bar_label(bars, labels, label_type="center"):
            if text.get_text():  # readable on every hatch
                text.set_bbox({"facecolor": "white", "edgecolor": "none", "alpha": 0.8, "pad": 1})
        left = [a + b for a, b in zip(left, widths, strict=True)]
    axes.set_yticks(rows, [insight.kata for insight in insights])
    axes.invert_yaxis()
    axes.grid(visible=False, axis="y")
    axes.set_xlabel(Text("submissions", "提出数").said(language))
    figure.legend(loc="outside upper center", ncols=len(_PARTS), fontsize=8)


def _counts(insight: Insight) -> tuple[int, ...]:
    known = sum(insight.named.values())
    wrong = (GradeStatus.FAILED, GradeStatus.TIMED_OUT, GradeStatus.CRASHED)
    nothing = (GradeStatus.NOT_SUBMITTED, GradeStatus.UNREADABLE, GradeStatus.REFUSED)
    return (
        insight.statuses[GradeStatus.PASSED],
        known,
        sum(insight.statuses[status] for status in wrong) - known,
        insight.statuses[GradeStatus.NOT_STARTED],
        sum(insight.statuses[status] for status in nothing),
    )
