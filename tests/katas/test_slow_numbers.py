"""Numbers in the tasks that take minutes to compute: `make verify-tests` computes them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PAGES = ["README.md", "README.ja.md"]
pytestmark = pytest.mark.exhaustive


def table(name: str, page: str) -> dict[int, list[float]]:
    """The first table of a task whose rows end with decimals: each column, by the number above."""
    text = (ROOT / "katas" / name / page).read_text(encoding="utf-8")
    found = re.search(r"```text\n([^=.\n]*\d)\n((?:[^=\n]*\d\.\d+ ?%?\n)+)```", text)
    assert found is not None
    tops = [int(number.replace(",", "")) for number in re.findall(r"[\d,]+", found[1])]
    rows = [map(float, re.findall(r"\d+\.\d+", row)) for row in found[2].splitlines()]
    return {top: list(column) for top, *column in zip(tops, *rows, strict=True)}


# The decimals of the tasks that are computed here.
SLOW = {
    "batch_norm": {n for column in table("batch_norm", PAGES[0]).values() for n in column},
    "xor": {0.001, *(n for column in table("xor", PAGES[0]).values() for n in column)},
}


def lab(name: str, *asked: str, solution: str = "reference") -> list[dict[str, Any]]:
    """What `kata lab` found, for each setting."""
    words = ["lab", name, "--solution", solution, "--json", "--limit", "3600", *asked]
    done = subprocess.run(
        [Path(sys.executable).with_name("kata"), *words],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    settings: list[dict[str, Any]] = json.loads(done.stdout)["settings"]
    return settings


def test_so_many_networks_learn_xor() -> None:
    """The table and the sentence of the task: the share below 0.001, from as many seeds."""
    epochs = ",".join(map(str, table("xor", PAGES[0])))
    found = {
        setting["setting"]["epochs"]: [round(100 * setting["converged"], 1)]
        for setting in lab("xor", "--seeds", "1000", "--vary", f"epochs={epochs}")
    }
    assert [table("xor", page) for page in PAGES] == [found, found]


def test_so_small_may_a_batch_be() -> None:
    """The medians in the task of `batch_norm`, as `kata lab batch_norm` computes them."""
    found: dict[int, list[float]] = {}
    for setting in lab("batch_norm"):  # with the layer first, then without
        found.setdefault(setting["setting"]["batch_size"], []).append(round(setting["median"], 2))
    assert [table("batch_norm", page) for page in PAGES] == [found, found]


def test_the_final_loss_does_not_show_a_wrong_loop() -> None:
    """The README: so many runs of a program with a mistake learn XOR, and as many of a right one."""
    found = set()
    for solution in ("reference", "reference/xor/wrong/zero_grad_once_an_epoch.py"):
        (setting,) = lab("xor", "--seeds", "8", solution=solution)
        found.add(round(8 * setting["converged"]))
    for page, words in zip(
        PAGES, (r"XOR in (\d) of 8 runs", r"XOR の学習は8回のうち(\d)回"), strict=True
    ):
        told = re.findall(words, (ROOT / page).read_text(encoding="utf-8"))
        assert set(map(int, told)) == found
