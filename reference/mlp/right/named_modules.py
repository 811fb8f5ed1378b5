"""Layers under names of their own with `add_module`; a recursion that remembers what it has seen."""

import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        self.depth = len(sizes) - 1
        for i in range(self.depth):
            self.add_module(f"linear{i}", nn.Linear(sizes[i], sizes[i + 1]))
            if i < self.depth - 1:
                setattr(self, f"activation{i}", activation())

    def forward(self, x):
        for i in range(self.depth - 1):
            x = getattr(self, f"activation{i}")(getattr(self, f"linear{i}")(x))
        return getattr(self, f"linear{self.depth - 1}")(x)


def count_parameters(model, trainable_only=False):
    seen = []

    def visit(module):
        for p in module.parameters(recurse=False):
            if not any(p is other for other in seen):
                seen.append(p)
        for child in module.children():
            visit(child)

    visit(model)
    return sum(torch.numel(p) for p in seen if not trainable_only or p.requires_grad)
