"""What autograd recorded of a forward pass: taken from a solution at work.

A kata that can be shown this way says in its `picture.py` what to record:

    def record(scene: Scene) -> list[Recorded]:
        net = scene.solution.XorNet()
        work = partial(scene.solution.train, net, scene.solution.make_loader(), epochs=1)
        return [recorded(work, otherwise=lambda: net(x), names=dict(net.named_parameters()))]
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import torch
from torch import Tensor
from torch.overrides import TorchFunctionMode

from kata_runner.model.language import Text

LOSS = Text(en="loss", ja="損失")
OUTPUT = Text(en="output", ja="出力")


@dataclass(frozen=True)
class Recorded:
    """One forward pass as autograd recorded it, and what its ends are called."""

    result: Tensor  # where the graph ends
    called: Text = LOSS
    names: Mapping[str, Tensor] = field(default_factory=dict)  # of the leaves
    title: str = ""
    others: str = "?"  # what a leaf is called that has no name


def recorded(
    work: Callable[[], object],
    otherwise: Callable[[], Tensor],
    *,
    called: Text = LOSS,
    names: Mapping[str, Tensor] | None = None,
    title: str = "",
    others: str = "?",
) -> Recorded:
    """What `work` differentiates first: the solution's own loss, however it asks for gradients.

    Where it differentiates nothing that can be seen, the graph is that of the output that
    `otherwise` computes.
    """
    names = names or {}
    with _Listening() as listening:
        work()
    for loss in listening.heard:
        return Recorded(loss, called, names, title, others)
    return Recorded(otherwise(), OUTPUT, names, title, others)


class _Listening(TorchFunctionMode):
    """Keeps what is differentiated: the first tensors that backward and grad are called with."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Tensor] = []

    def __torch_function__(
        self, func: Any, types: Any, args: Any = (), kwargs: Any = None
    ) -> Any:  # as PyTorch calls it
        if func in (Tensor.backward, torch.autograd.backward, torch.autograd.grad) and args:
            roots = [args[0]] if isinstance(args[0], Tensor) else args[0]
            # torch.func works on tensors that end with the call: their graph cannot be kept.
            self.heard += [
                root
                for root in roots
                if root.grad_fn is not None
                and not torch._C._functorch.is_functorch_wrapped_tensor(root)
            ]
        return func(*args, **(kwargs or {}))


def uses(result: Tensor, leaf: Tensor) -> int:
    """How often a leaf takes part in a result: the number of ways between them in the graph."""

    @cache
    def ways(node: Any) -> int:
        if node is None:
            return 0
        if getattr(node, "variable", None) is leaf:
            return 1
        return sum(ways(before) for before, _ in node.next_functions)

    return ways(result.grad_fn)
