import torch
from torch import nn


class XorNet(nn.Module):
    def __init__(self, hidden=2):
        self.hidden_layer = nn.Linear(2, hidden)
        self.output_layer = nn.Linear(hidden, 1)

    def forward(self, x):
        return self.output_layer(torch.sigmoid(self.hidden_layer(x)))
