"""Experiments are the learner's own training, many times over, whichever way it is done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
import torch

from kata_runner.checking.solution import Solution
from kata_runner.drawing import experiment as lab
from kata_runner.drawing import figure as figures
from kata_runner.drawing import scene, training
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text

Find = Callable[[str], Kata]
Write = Callable[[Kata, str], Path]


@pytest.fixture
def xor(find: Find) -> tuple[Kata, ModuleType, Solution]:
    """The kata, its experiments, its reference."""
    kata = find("xor")
    assert kata.reference is not None
    return kata, scene.companion(kata, "lab"), Solution(kata, kata.reference)


def run(kata: Kata, path: Path | None = None, **options: object) -> lab.Experiment:
    """An experiment with the reference, or with another solution."""
    return training.experiment(
        kata,
        path or kata.reference or kata.stub,
        scene.companion(kata, "lab"),
        **options,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("batch_size", [4, 2, 1])
@pytest.mark.parametrize("reduction", ["sum", "mean"])
def test_trained_as_one_and_one_by_one_agree(
    xor: tuple[Kata, ModuleType, Solution], batch_size: int, reduction: str
) -> None:
    """The same seeds come to the same losses, epoch by epoch, whatever the batches are."""
    _, module, solution = xor
    asked = [f"batch_size={batch_size}", f"reduction={reduction}", "epochs=100"]
    (setting,) = lab.settings("xor", module.KNOBS, asked)
    together = module.train_stacked(solution, setting, [0, 1, 2])
    alone = torch.tensor([module.train(solution, setting, seed) for seed in (0, 1, 2)])
    torch.testing.assert_close(together, alone, rtol=1e-3, atol=1e-6)


@pytest.mark.slow
def test_both_ways_find_the_same_starts_converging(
    xor: tuple[Kata, ModuleType, Solution],
) -> None:
    """After a whole training, too: of the first seeds the same ones end below 1e-3."""
    kata, module, _ = xor
    ways = [run(kata, seeds=4, one_by_one=alone) for alone in (False, True)]
    assert [experiment.runs[0].stacked for experiment in ways] == [True, False]
    ends = [module.final(experiment.runs[0]) < 1e-3 for experiment in ways]
    assert ends[0].tolist() == ends[1].tolist()


def test_about_three_in_four_starts_of_xor_converge(
    xor: tuple[Kata, ModuleType, Solution],
) -> None:
    """77 % of 1,000 do (`kata lab xor --seeds 1000`); of 200, nearly as many."""
    kata, module, _ = xor
    share = module.measure(run(kata, seeds=200).runs[0])["converged"]
    assert 0.70 < share < 0.85


def test_a_solution_with_a_way_of_its_own_trains_by_itself(find: Find) -> None:
    """Training as one is only for what comes to the same: a mistake stays visible."""
    kata = find("xor")
    wrong = next(path for path in kata.wrong if path.stem == "forgot_zero_grad")
    found = run(kata, wrong, seeds=2, vary=["epochs=30"])
    assert not found.runs[0].stacked
    assert found.reason is not None


def test_a_network_that_cannot_be_stacked_trains_one_by_one(find: Find, write: Write) -> None:
    """A forward pass that looks at values is nothing for vmap; the reason is told."""
    kata = find("xor")
    lines = (
        "\nforward_of = XorNet.forward\n"
        "def forward(self, x):\n"
        "    return forward_of(self, x) if float(x.sum()) > -1 else x\n"
        "XorNet.forward = forward\n"
    )
    found = run(kata, write(kata, lines), seeds=2, vary=["epochs=5"])
    assert not found.runs[0].stacked
    assert found.reason is not None and "cannot run as one" in found.reason.en


def test_workers_come_to_the_same(xor: tuple[Kata, ModuleType, Solution]) -> None:
    """Other processes tell the same losses, in the order of the tasks."""
    _, module, solution = xor
    (setting,) = lab.settings("xor", module.KNOBS, ["epochs=3"])
    tasks = [(setting, seed) for seed in range(3)]
    there = training.in_workers(module, solution, tasks, workers=2)
    assert there == [module.train(solution, *task) for task in tasks]


def test_a_solution_that_raises_in_a_worker_shows_its_own_line(find: Find, write: Write) -> None:
    """The story comes back from the other process."""
    kata = find("xor")
    path = write(kata, "\ndef train(net, loader, lr=0.1, epochs=1):\n    return 1 / 0\n")
    module = scene.companion(kata, "lab")
    (setting,) = lab.settings("xor", module.KNOBS, [])
    with pytest.raises(scene.SolutionFailed) as caught:
        training.in_workers(module, Solution(kata, path), [(setting, 0)])
    assert caught.value.story.place.text == "return 1 / 0"


def test_settings_are_every_combination(xor: tuple[Kata, ModuleType, Solution]) -> None:
    """`--vary` may be given several times."""
    found = lab.settings("xor", xor[1].KNOBS, ["lr=0.1,1", "batch_size=1,2,4"])
    assert len(found) == 6
    assert {(one["lr"], one["batch_size"]) for one in found} == {
        (lr, size) for lr in (0.1, 1.0) for size in (1, 2, 4)
    }


@pytest.mark.parametrize(
    "words, told",
    [
        ("lr", "the values are missing. For example: --vary lr=0.1"),
        ("lrr=1", "xor has no setting 'lrr'. Did you mean lr?"),
        ("foo=2", "xor has no setting 'foo'. These can be varied:\n  lr: learning rate"),
        ("lr=a", "lr cannot be 'a'. It has to be a number.\n  lr: learning rate"),
        (
            "hidden=1.5",
            "hidden cannot be '1.5'. It has to be a whole number.\n  hidden: hidden units",
        ),
        ("batch_size=4,3", "cannot be '3'. It has to be one of 1, 2, 4."),
    ],
)
def test_what_cannot_be_varied_is_refused(
    xor: tuple[Kata, ModuleType, Solution], words: str, told: str
) -> None:
    """An unknown name lists the known ones; of a value it is said what it has to be."""
    with pytest.raises(KataError) as caught:
        lab.settings("xor", xor[1].KNOBS, [words])
    assert f"--vary {words}: " in caught.value.text.en and told in caught.value.text.en
    assert f"--vary {words}: " in caught.value.text.ja


def test_a_parser_of_the_katas_own_says_what_it_takes() -> None:
    """Its error is shown as it is."""

    def even(text: str) -> int:
        raise ValueError("Only even numbers, please.")

    with pytest.raises(KataError, match=r"cannot be '3'\. Only even numbers, please\."):
        lab.settings("kata", {"n": lab.Knob(even, (2,), Text("how many", "個数"))}, ["n=3"])


def test_the_edge_of_stability_is_where_training_turns(find: Find) -> None:
    """Just below 2/λmax the loss falls, just above it rises."""
    kata = find("linear_regression")
    module = scene.companion(kata, "lab")
    assert pytest.approx(0.0103, abs=5e-5) == module.EDGE
    below, above = run(kata, vary=[f"lr={0.98 * module.EDGE},{1.02 * module.EDGE}"]).runs
    assert below.losses[0, -1] < below.losses[0, 0]
    assert above.losses[0, -1] > above.losses[0, 0]


def test_the_depth_is_held_still(find: Find) -> None:
    """With its depth held, the loss of the same network no longer jumps."""
    kata = find("dynamic_net")
    held, free = run(kata, seeds=1, vary=["depth=2,random", "steps=150"]).runs
    jumps = [(runs.losses[0].diff() > 0).double().mean().item() for runs in (held, free)]
    assert jumps[0] < 0.25 < jumps[1]


@pytest.mark.parametrize("name", ["xor", "linear_regression", "dynamic_net"])
@pytest.mark.parametrize("several", [False, True])
def test_every_experiment_has_a_picture(find: Find, name: str, several: bool) -> None:
    """One setting or several: each panel has its labels."""
    kata = find(name)
    module = scene.companion(kata, "lab")
    length = "steps=30" if name == "dynamic_net" else "epochs=30"
    values = {"xor": "lr=0.1", "linear_regression": "lr=0.01", "dynamic_net": "depth=0"}[name]
    extra = {"xor": ",0.3", "linear_regression": ",0.02", "dynamic_net": ",3"}[name]
    found = run(kata, seeds=3, vary=[length, values + extra * several])
    figure = figures.new_figure()
    module.draw(figure, found, lambda en, ja: en)
    for panel in figure.axes:
        assert panel.get_ylabel() and panel.get_title()
    assert module.measure(found.runs[0]).keys() == module.COLUMNS.keys()
