import random

from torch import nn
from torch.nn import functional as F


class DynamicNet(nn.Module):
    def __init__(self, in_features, hidden_features, out_features):
        super().__init__()
        self.input = nn.Linear(in_features, hidden_features)
        self.middle = nn.Linear(hidden_features, hidden_features)
        self.output = nn.Linear(hidden_features, out_features)

    def forward(self, x):
        h = F.leaky_relu(self.input(x))
        for _ in range(random.randint(0, 3)):
            h = F.leaky_relu(self.middle(h))
        return self.output(h)
