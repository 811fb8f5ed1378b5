from random import randint

from torch import nn
from torch.nn import functional as F


class DynamicNet(nn.Module):
    def __init__(self, in_features, hidden_features, out_features):
        super().__init__()
        self.first = nn.Linear(in_features, hidden_features)
        self.middle1 = nn.Linear(hidden_features, hidden_features)
        self.middle2 = nn.Linear(hidden_features, hidden_features)
        self.middle3 = nn.Linear(hidden_features, hidden_features)
        self.last = nn.Linear(hidden_features, out_features)

    def forward(self, x):
        depth = randint(0, 3)
        h = F.relu(self.first(x))
        if depth >= 1:
            h = F.relu(self.middle1(h))
        if depth >= 2:
            h = F.relu(self.middle2(h))
        if depth >= 3:
            h = F.relu(self.middle3(h))
        return self.last(h)
