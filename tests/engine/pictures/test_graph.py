"""The graph is the one that autograd recorded of the learner's own code."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import combinations
from pathlib import Path

import pytest
import torch
from torch import nn

from kata_runner.drawing import figure, graph, pictures, recording, scene
from kata_runner.library.registry import registry
from kata_runner.model.kata import Kata, KataError

KATAS = [
    kata.name
    for kata in registry().katas
    if kata.pack == "torch-katas"
    and "def record("
    in (path.read_text() if (path := kata.folder / "picture.py").is_file() else "")
]
Find = Callable[[str], Kata]


def recorded(kata: Kata, path: Path | None = None) -> list[recording.Recorded]:
    """What the kata's `record` gives for a solution."""
    module = scene.companion(kata, "graph")
    shown = scene.make_scene(kata, path or kata.reference or kata.stub, module=module)
    found: list[recording.Recorded] = module.record(shown)
    return found


@pytest.mark.parametrize("name", KATAS)
def test_no_graph_has_overlapping_boxes(find: Find, name: str) -> None:
    """Every reference's graph is laid out so that each box can be read."""
    for one in recorded(find(name)):
        boxes, arrows = graph.boxes_and_arrows(one)
        layout = graph.lay_out(boxes, arrows)
        for (a, (ax, ay)), (b, (bx, by)) in combinations(
            zip(boxes, layout.centres, strict=True), 2
        ):
            beside = abs(ax - bx) * 2 >= a.size[0] + b.size[0] - 0.05
            assert beside or abs(ay - by) * 2 >= a.size[1] + b.size[1] - 0.05


def test_the_leaves_of_xor_are_its_parameters(find: Find) -> None:
    """With their names and shapes; the loss is where the graph ends."""
    boxes, arrows = graph.boxes_and_arrows(recorded(find("xor"))[0])
    leaves = {box.name: box.shape for box in boxes if box.kind == "leaf"}
    assert leaves == {
        "hidden_layer.weight": (2, 2),
        "hidden_layer.bias": (2,),
        "output_layer.weight": (1, 2),
        "output_layer.bias": (1,),
    }
    assert boxes[0].kind == "result"
    assert boxes[0].name.startswith("loss = ")
    assert any(end == 0 for _, end in arrows)
    assert "sigmoid" in {box.name for box in boxes}


def test_dynamic_net_shows_two_passes_of_different_depth(find: Find) -> None:
    """Depth 1 uses the middle weight once, depth 3 three times."""
    passes = recorded(find("dynamic_net"))
    middle = [one.names["middle.weight"] for one in passes]
    depths = [
        recording.uses(one.result, weight) for one, weight in zip(passes, middle, strict=True)
    ]
    assert depths == [1, 3]


@pytest.mark.parametrize(
    "differentiate",
    [
        lambda loss, weights: loss.backward(),
        lambda loss, weights: torch.autograd.backward(loss),
        torch.autograd.grad,
        lambda loss, weights: torch.autograd.grad([loss], weights),
    ],
)
def test_the_loss_is_found_however_gradients_are_asked_for(
    differentiate: Callable[[torch.Tensor, list[torch.Tensor]], object],
) -> None:
    """What is differentiated first is the loss."""
    layer = nn.Linear(2, 1)
    loss = layer(torch.ones(3, 2)).pow(2).sum()
    work = partial(differentiate, loss, list(layer.parameters()))
    assert recording.recorded(work, otherwise=lambda: torch.zeros(())).result is loss


def test_by_hand_there_is_the_graph_of_the_output(find: Find) -> None:
    """A solution that differentiates nothing is shown as far as autograd followed it."""
    kata = find("xor")
    path = next(path for path in kata.right if path.stem == "on_paper")
    assert recorded(kata, path)[0].called == recording.OUTPUT


def test_torch_func_leaves_no_graph_and_does_no_harm(find: Find) -> None:
    """What torch.func differentiates ends with its call; then the output's graph is shown."""
    kata = find("mse_backward")
    path = next(path for path in kata.right if path.stem == "functional_model")
    drawn = figure.new_figure()
    module = scene.companion(kata, "graph")
    pictures.draw_graph(drawn, scene.make_scene(kata, path, module=module), module)
    assert drawn.axes


def test_without_any_record_it_says_so() -> None:
    """A result that depends on nothing has no graph to draw."""
    with pytest.raises(KataError, match="recorded nothing"):
        graph.boxes_and_arrows(recording.Recorded(torch.zeros(())))
