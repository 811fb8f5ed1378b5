import itertools

from torch import nn
from torch.nn import functional as F


class DynamicNet(nn.Module):
    def __init__(self, in_features, hidden_features, out_features):
        super().__init__()
        self.first = nn.Linear(in_features, hidden_features)
        self.repeated = nn.Linear(hidden_features, hidden_features)
        self.last = nn.Linear(hidden_features, out_features)
        self.depths = itertools.cycle(range(4))

    def forward(self, x):
        h = F.relu(self.first(x))
        for _ in range(next(self.depths)):
            h = F.relu(self.repeated(h))
        return self.last(h)
