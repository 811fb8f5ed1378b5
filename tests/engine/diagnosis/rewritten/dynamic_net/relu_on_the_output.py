from random import randint

from torch import nn
from torch.nn import functional as F


class DynamicNet(nn.Module):
    def __init__(self, in_features, hidden_features, out_features):
        super().__init__()
        self.first = nn.Linear(in_features, hidden_features)
        self.repeated = nn.Linear(hidden_features, hidden_features)
        self.last = nn.Linear(hidden_features, out_features)

    def forward(self, x):
        layers = [self.first] + [self.repeated] * randint(0, 3) + [self.last]
        for layer in layers:
            x = F.relu(layer(x))
        return x
