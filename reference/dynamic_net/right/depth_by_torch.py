"""The depth comes from torch's generator, the layers stand in one list."""

import torch
from torch import nn


class DynamicNet(nn.Module):
    def __init__(self, in_features, hidden_features, out_features):
        super().__init__()
        self.layers = nn.ModuleList(
            [
                nn.Linear(in_features, hidden_features),
                nn.Linear(hidden_features, hidden_features),
                nn.Linear(hidden_features, out_features),
            ]
        )

    def forward(self, x):
        first, middle, last = self.layers
        h = first(x).clamp(min=0)
        for _ in range(int(torch.randint(4, ()))):
            h = middle(h).clamp(min=0)
        return last(h)
