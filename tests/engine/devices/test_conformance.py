"""The same operations and the same mistakes on every device that is here.

Each device gets a process of its own, which runs `conformance.py` and prints what came out: to
enable `sim` changes PyTorch for the whole process (`torch.Generator`, how `Module.to` moves a
parameter, in which thread backward runs), and no other test should have to know of it.
"""

from __future__ import annotations

import json
import os
import re
import runpy
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import torch

from kata_runner import devices
from kata_runner.devices import sim
from kata_runner.model.kata import KataError

PROGRAM = Path(__file__).with_name("conformance.py")
ROOT = PROGRAM.parents[2]
LISTS = runpy.run_path(str(PROGRAM))
OPERATIONS = [name for name, _ in LISTS["OPERATIONS"]]
MISTAKES = {name: words for name, _, words in LISTS["MISTAKES"]}

HAS_CUDA = torch.cuda.is_available()
ACCELERATORS = [pytest.param("sim", marks=pytest.mark.sim), *(["cuda"] if HAS_CUDA else [])]
DEVICES = ["cpu", *ACCELERATORS]


def _python(*arguments: str) -> str:
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    done = subprocess.run(
        [sys.executable, *arguments],
        # MKL rounds by where in memory the values are, unless it is told not to.
        env={**os.environ, "PYTHONPATH": path, "MKL_CBWR": "COMPATIBLE"},
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


@pytest.mark.sim
@pytest.mark.parametrize("name", OPERATIONS)
def test_sim_gives_what_the_cpu_gives(name: str) -> None:
    """Results on sim are the CPU's, bit for bit."""
    assert _outcomes("sim")[name].get("value") == _outcomes("cpu")[name].get("value")


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_passes_unseen_on_the_cpu(name: str) -> None:
    """Each mistake is one about devices: on the CPU it works."""
    assert "error" not in _outcomes("cpu")[name]


@pytest.mark.parametrize("device", ACCELERATORS)
@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_refused_with_the_words_of_pytorch(name: str, device: str) -> None:
    """Each mistake raises on every other device, in the words that people search for."""
    outcome = _outcomes(device)[name]
    assert "error" in outcome
    assert MISTAKES[name].format(device=f"{device}:0") in outcome["words"]


@pytest.mark.sim
@pytest.mark.skipif(not HAS_CUDA, reason="there is no CUDA here to compare with")
def test_sim_and_cuda_agree_on_what_is_an_error() -> None:
    """Where sim raises, CUDA raises the same kind of error, and nowhere else."""
    errors = {
        device: {name: _outcomes(device)[name].get("error") for name in (*OPERATIONS, *MISTAKES)}
        for device in ("sim", "cuda")
    }
    assert errors["sim"] == errors["cuda"]


def test_importing_the_module_changes_nothing() -> None:
    """Until `enable` is called there is no sim, and nothing of PyTorch is replaced."""
    code = """if True:
        import torch
        before = torch.Generator, torch.UntypedStorage.clone, torch.utils.swap_tensors
        from kata_runner.devices import sim
        sim.is_supported()
        assert before == (torch.Generator, torch.UntypedStorage.clone, torch.utils.swap_tensors)
        assert not torch.__future__.get_swap_module_params_on_conversion()
        assert torch._C._get_privateuse1_backend_name() == "privateuseone"
        assert not hasattr(torch, "sim")"""
    _python("-c", code)


@pytest.mark.sim
def test_assigned_parameters_replace_the_old_ones_beside_sim_too() -> None:
    """Moving a module swaps contents on sim; `load_state_dict` swaps nothing, on no device."""
    code = """if True:
        import torch
        from kata_runner.devices import sim
        sim.enable()
        for device in ("cpu", "sim"):
            layer = torch.nn.Linear(2, 1)
            before = layer.weight
            layer.to(device)
            assert layer.weight is before
            layer.load_state_dict({k: v.clone() for k, v in layer.state_dict().items()}, assign=True)
            assert layer.weight is not before"""
    _python("-c", code)


@pytest.mark.sim
def test_enabling_works_late_twice_and_under_no_grad() -> None:
    """`enable` may come after a backward pass, and may come again."""
    code = """if True:
        import torch
        from kata_runner.devices import sim
        torch.ones(2, requires_grad=True).sum().backward()
        with torch.no_grad():
            sim.enable()
            sim.enable()
        x = torch.ones(2, device="sim", requires_grad=True)
        (x * 3).sum().backward()
        assert x.grad.tolist() == [3, 3] and torch.is_grad_enabled()
        assert torch.accelerator.current_accelerator().type == "sim" """
    _python("-c", code)


@pytest.mark.sim
def test_code_for_any_accelerator_runs_on_sim() -> None:
    """What is called around a GPU's work, to seed, to wait, to free memory, is there too."""
    code = """if True:
        import torch
        from kata_runner.devices import sim
        sim.enable()
        device = torch.accelerator.current_accelerator()
        drawn = []
        for _ in range(2):
            torch.sim.manual_seed(7)
            drawn.append(torch.rand(3, device=device).tolist())
        torch.accelerator.synchronize()
        torch.sim.synchronize()
        torch.sim.empty_cache()
        assert drawn[0] == drawn[1] and torch.sim.is_available() """
    _python("-c", code)


@pytest.mark.sim
def test_to_cpu_gives_the_tensor_inside_whatever_is_patched() -> None:
    """`to_cpu` shares memory, is plain, and does not ask functions that a solution may replace."""
    code = """if True:
        import torch
        from kata_runner.devices import sim
        sim.enable()
        class Sly(torch.Tensor):
            @classmethod
            def __torch_function__(cls, *args, **kwargs):
                raise AssertionError
        x = torch.arange(6.0, device="sim").view(2, 3)
        sly = x.T.as_subclass(Sly)
        def lie(*args, **kwargs): return torch.zeros(())
        torch.empty = torch.Tensor.cpu = torch.Tensor.detach = torch.Tensor.set_ = torch.Tensor.to = lie
        inside = sim.to_cpu(sly)
        assert type(inside) is torch.Tensor and inside.is_cpu and inside.stride() == (1, 3)
        x[0, 0] = 9
        assert inside.tolist() == [[9, 3], [1, 4], [2, 5]]
        assert sim.to_cpu(torch.nn.Parameter(torch.ones(1))).requires_grad is False """
    _python("-c", code)


def test_an_older_pytorch_is_named_in_both_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says what is not possible, what is here, and which version has what it needs."""
    monkeypatch.setattr(sim, "_setup", None)
    _refused(torch.__version__, "2.13")


def test_one_whose_parts_are_missing_is_told_in_the_same_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where the module itself cannot be imported, since PyTorch lacks a name that it takes."""
    monkeypatch.setitem(sys.modules, "kata_runner.devices.sim", None)
    monkeypatch.delattr(devices, "sim")
    _refused(torch.__version__, "2.13")


def test_a_device_of_another_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """PyTorch has one place for a device that it does not know."""
    monkeypatch.setattr(torch._C, "_get_privateuse1_backend_name", lambda: "npu")
    _refused("npu")


def _refused(*words: str) -> None:
    assert "sim" not in devices.available()
    with pytest.raises(KataError) as caught:
        devices.choose_devices(["sim"])
    both = caught.value.text
    for said in (both.en, both.ja):
        assert "\n" not in said
        assert "`--device sim`" in said
        for word in words:
            assert word in said
    assert re.search("[a-z]+ [a-z]+", both.ja.replace("--device sim", "")) is None  # no English
