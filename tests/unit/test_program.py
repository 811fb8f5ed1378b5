"""An entry of the catalogue as a whole program."""

from __future__ import annotations

import ast

import pytest

from kata_runner.library.program import laid_over
from kata_runner.library.registry import registry
from kata_runner.library.stub import without_markers

REFERENCE = '''\
"""What to write."""

import torch
from torch import Tensor, nn


class Net(nn.Module):
    """A net."""

    def forward(self, x: Tensor) -> Tensor:
        """Compute."""
        return torch.relu(x)


def train(net: Net) -> None:
    """Train."""
    net.train()
'''


def test_only_what_differs_is_replaced():
    """The other definitions, and every docstring of the reference, stay."""
    overlay = (
        '"""en: no relu."""\n\nfrom torch import nn\n\n\nclass Net(nn.Module):\n'
        "    def forward(self, x):\n        return x\n"
    )
    assert laid_over(REFERENCE, overlay) == REFERENCE.replace("torch.relu(x)", "x")


def test_types_tell_nothing():
    """A function is annotated as in the reference, unless its arguments are others."""
    overlay = "def train(net):\n    pass\n"
    assert "def train(net: Net) -> None:" in laid_over(REFERENCE, overlay)
    assert "def train(net, x):" in laid_over(REFERENCE, overlay.replace("(net)", "(net, x)"))


def test_what_the_mistake_needs_comes_along():
    """New imports, constants and helpers, before the first definition; nothing of its docstring."""
    overlay = (
        '"""en: told."""\n\nimport math\n\nLIMIT = 3\n\n\ndef train(net):\n    math.sqrt(LIMIT)\n'
    )
    text = laid_over(REFERENCE, overlay)
    assert text.index("import math") < text.index("LIMIT = 3") < text.index("class Net")
    assert "told" not in text
    assert '    """Train."""\n    math.sqrt(LIMIT)\n' in text


@pytest.mark.parametrize("kata", registry().katas, ids=lambda kata: kata.name)
def test_every_mistake_is_a_program(kata):
    """It can be read, and defines what the task asks for."""
    reference = without_markers(kata.reference.read_text(encoding="utf-8"))
    for path in kata.wrong:
        tree = ast.parse(laid_over(reference, path.read_text(encoding="utf-8")))
        assert set(kata.defines) <= {getattr(node, "name", "") for node in tree.body}, path
