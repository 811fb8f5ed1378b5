"""Where no known mistake fits, a small change is looked for with which every check passes."""

from __future__ import annotations

import pytest

from .conftest import RIGHT, Bench

TRY = "--try=20"  # ends when something is found, or nothing is left
FOUND = "Tried out: with this change, every check passes."


@pytest.mark.parametrize(
    "written, before, after",
    [
        ("2 * x", "3 * x", "2 * x"),
        ("2 * x", "2 * x.detach().abs()", "2 * x.detach()"),
        ("x / 2", "x / 2 + 1", "x / 2"),
    ],
)
def test_a_change_that_works_is_shown_below_the_failure(
    bench: Bench, written: str, before: str, after: str
) -> None:
    """The line that is there, and the one with which every check passes."""
    done = bench.solve(RIGHT.replace(written, before), TRY)
    failure, found, rest = done.text.partition(FOUND)
    assert "Required:" in failure
    assert found
    number = 2 if written == "2 * x" else 6
    assert f"{number} -     return {before}\n     {number} +     return {after}\n" in rest
    assert done.last_line.startswith("Next: find out why the change above makes the difference")


def test_in_japanese(bench: Bench) -> None:
    """The same in the reader's language."""
    done = bench.solve(RIGHT.replace("2 * x", "3 * x"), TRY, "--lang=ja")
    assert "試したところ、次のように変えると、すべてのチェックに合格します。" in done.text
    assert "なぜ結果が変わるのか" in done.last_line


@pytest.mark.parametrize("options", [("--try=0",), ("--no-diagnosis", TRY), ("-k", "double", TRY)])
def test_nothing_is_tried_where_nobody_wants_it_or_not_every_check_ran(
    bench: Bench, options: tuple[str, ...]
) -> None:
    """A change that passes some of the checks says nothing."""
    done = bench.solve(RIGHT.replace("2 * x", "3 * x"), *options)
    assert "1 failed" in done.text
    assert FOUND not in done.text


@pytest.mark.parametrize(
    "solution",
    [
        RIGHT.replace("2 * x", "sorted(x, key=id)").replace("x / 2", "hash(x)"),
        RIGHT.replace("return 2 * x", "return NotImplemented") + "\n\ndef spare():\n    return 2\n",
    ],
)
def test_nothing_is_said_where_nothing_is_found(bench: Bench, solution: str) -> None:
    """Two mistakes, or one that no small change corrects."""
    done = bench.solve(solution, "--try=3")
    assert "failed" in done.text
    assert FOUND not in done.text
    assert done.last_line.startswith("Next: fix katas/tiny/tiny.py")


@pytest.mark.parametrize(
    "trap",
    [
        "n = 3\n    while n > 3:\n        n = n\n    return 3 * x",  # >= never ends
        "import os\n    if len(x) < 0:\n        os._exit(0)\n    return 3 * x",
        "import os\n    if len(x) < 0:\n        os.kill(os.getpid(), 9)\n    return 3 * x",
    ],
)
def test_what_is_tried_harms_nobody(bench: Bench, trap: str) -> None:
    """A change may lead to a loop without an end, or end its process: the report comes."""
    done = bench.solve(RIGHT.replace("return 2 * x", trap), "--try=3")
    assert done.code == 1
    assert "double(x): 2 of 2 values differ" in done.text


def test_a_program_that_leaves_pytorch_changed_is_no_correction(bench: Bench) -> None:
    """Every check would say so, although the values are right."""
    changes = "import torch\n\n" + RIGHT.replace(
        "return 2 * x", "torch.set_grad_enabled(False)\n    print()\n    return 2 * x"
    )
    done = bench.solve(changes, "--try=20")
    assert "torch.set_grad_enabled" in done.text
    _, found, rest = done.text.partition(FOUND)
    assert not found or "-     torch.set_grad_enabled(False)" in rest


def test_a_program_that_pytorch_warns_about_is_no_correction(bench: Bench) -> None:
    """Without `dim`, `softmax` chooses one, and says that this will end."""
    halves = "F.softmax(x.detach().reshape(-1, 1).repeat(1, 2), dim={})[:, 0].reshape(x.shape)"
    source = RIGHT.replace("2 * x", f"x / {halves.format(0)}")
    done = bench.solve(source + "\nfrom torch.nn import functional as F\n", TRY)
    assert f"+     return x / {halves.format(1)}" in done.text.partition(FOUND)[2]


def test_the_learners_file_stays_as_it_is(bench: Bench) -> None:
    """What is tried is never written anywhere, and is no run of the learner's."""
    wrong = RIGHT.replace("2 * x", "3 * x")
    done = bench.solve(wrong, TRY)
    assert FOUND in done.text
    assert bench.stub.read_text(encoding="utf-8") == wrong
    assert len(done.results) == 3


def test_what_is_no_number_is_refused(bench: Bench) -> None:
    """With the option that it is about."""
    done = bench.solve(RIGHT, "--try=soon")
    assert "--try needs a number of seconds." in done.text
