"""The same operations and the same mistakes on every device that is here.

Each device gets a process of its own, which runs `conformance.py` and prints what came out: to
enable `sim` changes PyTorch for the whole process (`torch.Generator`, how `Module.to` moves a
parameter, in which thread backward runs), and no other test should have to know of it.
"""

from __future__ import annotations

import json
import os
import runpy
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import torch

from kata_runner.devices import sim

PROGRAM = Path(__file__).with_name("conformance.py")
ROOT = PROGRAM.parents[2]
LISTS = runpy.run_path(str(PROGRAM))
OPERATIONS = [name for name, _ in LISTS["OPERATIONS"]]
MISTAKES = {name: words for name, _, words in LISTS["MISTAKES"]}
# PyTorch composes these of other pieces on the CPU than on any other device.
CLOSE = {"RNN", "a transformer layer"}

needs_sim = pytest.mark.skipif(not sim.is_supported(), reason="this PyTorch cannot host sim")
HAS_CUDA = torch.cuda.is_available()
ACCELERATORS = [pytest.param("sim", marks=needs_sim), *(["cuda"] if HAS_CUDA else [])]
DEVICES = ["cpu", *ACCELERATORS]


def _python(*arguments: str) -> str:
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    done = subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@cache
def _outcomes(device: str) -> dict[str, dict[str, Any]]:
    return json.loads(_python(str(PROGRAM), device))  # type: ignore[no-any-return]  # JSON is Any


def _numbers(value: Any) -> list[float]:
    if isinstance(value, list):
        return [number for item in value for number in _numbers(item)]
    return [] if isinstance(value, str) else [value]


def test_the_lists_are_long_enough_and_every_name_is_there_once() -> None:
    """At least 60 operations and 20 mistakes, no two of the same name."""
    names = [*OPERATIONS, *MISTAKES]
    assert len(OPERATIONS) >= 60
    assert len(MISTAKES) >= 20
    assert len(LISTS["MISTAKES"]) == len(MISTAKES)
    assert len(names) == len(set(names))


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_works(name: str, device: str) -> None:
    """What learners do with tensors works on every device."""
    assert "error" not in _outcomes(device)[name]


@needs_sim
@pytest.mark.parametrize("name", OPERATIONS)
def test_sim_gives_what_the_cpu_gives(name: str) -> None:
    """Results on sim are the CPU's, bit for bit; only a few layers may round differently."""
    ours, cpu = _outcomes("sim")[name].get("value"), _outcomes("cpu")[name].get("value")
    if name in CLOSE:
        assert _numbers(ours) == pytest.approx(_numbers(cpu), rel=1e-5, abs=1e-6)
    else:
        assert ours == cpu


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_passes_unseen_on_the_cpu(name: str) -> None:
    """Each mistake is one about devices: on the CPU it works."""
    assert "error" not in _outcomes("cpu")[name]


@pytest.mark.parametrize("device", ACCELERATORS)
@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_refused_with_the_words_of_pytorch(name: str, device: str) -> None:
    """Each mistake raises on every other device, in the words that people search for."""
    assert MISTAKES[name].format(device=f"{device}:0") in _outcomes(device)[name].get(
        "words", "no error"
    )


@needs_sim
@pytest.mark.skipif(not HAS_CUDA, reason="there is no CUDA here to compare with")
def test_sim_and_cuda_agree_on_what_is_an_error() -> None:
    """Where sim raises, CUDA raises the same kind of error, and nowhere else."""
    errors = {
        device: {name: _outcomes(device)[name].get("error") for name in (*OPERATIONS, *MISTAKES)}
        for device in ("sim", "cuda")
    }
    assert errors["sim"] == errors["cuda"]
