"""Numbers in the tasks that take minutes to compute: `make verify-tests` computes them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SEEDS = 1000
pytestmark = pytest.mark.exhaustive


def shares(page: str) -> dict[int, float]:
    """The table of xor's task: the share of networks, in percent, by the number of epochs."""
    text = (ROOT / "katas" / "xor" / page).read_text(encoding="utf-8")
    table = re.search(r"^(?:epochs|エポック数)(.*)\n\S*(.*)$", text, re.MULTILINE)
    assert table is not None
    epochs = [int(number.replace(",", "")) for number in re.findall(r"[\d,]+", table[1])]
    percents = [float(number) for number in re.findall(r"[\d.]+", table[2])]
    return dict(zip(epochs, percents, strict=True))


def test_so_many_networks_learn_xor() -> None:
    """The table and the sentence of the task, in both languages, from as many seeds as it says."""
    told = shares("README.md")
    assert shares("README.ja.md") == told
    kata = Path(sys.executable).with_name("kata")
    epochs = ",".join(map(str, told))
    asked = ["--seeds", str(SEEDS), "--vary", f"epochs={epochs}", "--limit", "3600"]
    done = subprocess.run(
        [kata, "lab", "xor", "--solution", "reference", "--json", *asked],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    found = {
        setting["setting"]["epochs"]: round(100 * setting["converged"], 1)
        for setting in json.loads(done.stdout)["settings"]
    }
    assert found == told
