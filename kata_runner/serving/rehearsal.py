"""What every run does once, done before anybody waits for it."""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import tempfile
from pathlib import Path

import pytest

from kata_runner.isolation.lock import needed
from kata_runner.serving.answer import PLUGINS

# What a run imports only when it gets there; of torch the first optimizer (which imports
# torch._dynamo: a second), `autograd.grad` with a vector (sympy: half a second), torch.func.
# Imported in the parent, every child has it.
_USED_LATER = (
    "kata_runner.checks",
    "kata_runner.checking.limit",
    "kata_runner.checking.smallest",
    "kata_runner.checking.torch_state",
    "kata_runner.diagnosis.diagnose",
    "kata_runner.pytest_plugin.representation",
    "kata_runner.telling.next_step",
    "kata_runner.workspace.announce",
    "kata_runner.library.stub",
    "kata_runner.checking.tamper",
    "resource",
    "torch._dynamo",
    "torch.fx.experimental.symbolic_shapes",
    "torch.func",
    "torch.optim",
    "torch.utils.data",
)


def warm_up() -> None:
    """Import everything a run needs, and let pytest run once without torch."""
    gc.disable()  # nothing that is imported is garbage
    import torch

    for name in _USED_LATER:
        importlib.import_module(name)
    gc.freeze()
    gc.enable()
    torch.set_num_threads(1)
    needed()
    _run_pytest("def test_nothing(): pass\n")


def rehearse() -> None:
    """Do once in a child what every run does; what it draws at random leaves no trace."""
    import torch

    from kata_runner.checking import tamper

    state = torch.default_generator.get_state()
    tamper.put_back(tamper.note())
    _run_pytest(
        "import torch\n"
        "from kata_runner.checks import dtypes, expect, given, normal\n\n"
        "@given(x=normal('N', 'D'), w=normal(1, 'D'), b=normal(1), dtype=dtypes())\n"
        "def test_nothing(x, w, b, dtype):\n"
        "    layer = torch.nn.Linear(x.shape[1], 1).to(dtype)\n"
        "    ((torch.tanh(layer(x)) - b) ** 2).mean().backward()\n"
        "    with torch.no_grad():\n"
        "        layer.bias.copy_(b)\n"
        "    torch.autograd.grad(layer(x).sum(), [*layer.parameters()])\n"
        "    expect(layer(x)).close_to(layer(x))\n"
    )
    torch.default_generator.set_state(state)


def settle() -> None:
    """Take what is there out of the garbage collector's sight."""
    gc.collect()
    gc.freeze()


def _run_pytest(source: str) -> None:
    """Run pytest on one file, without a word."""
    with tempfile.TemporaryDirectory() as folder, open(os.devnull, "w") as nowhere:
        # A name of its own: under one that it knows, pytest runs the module that it has.
        Path(folder, f"test_{Path(folder).name}.py").write_text(source)
        with contextlib.redirect_stdout(nowhere), contextlib.redirect_stderr(nowhere):
            pytest.main([folder, "--import-mode=importlib", f"--rootdir={folder}", *PLUGINS])
