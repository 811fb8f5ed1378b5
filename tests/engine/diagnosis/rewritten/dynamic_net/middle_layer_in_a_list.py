from random import choice

from torch import nn
from torch.nn import functional as F


class DynamicNet(nn.Module):
    def __init__(self, in_features, hidden_features, out_features):
        super().__init__()
        self.ends = nn.ModuleList(
            [nn.Linear(in_features, hidden_features), nn.Linear(hidden_features, out_features)]
        )
        self.between = {"middle": nn.Linear(hidden_features, hidden_features)}

    def forward(self, x):
        first, last = self.ends
        h = F.relu(first(x))
        for _ in range(choice(range(4))):
            h = F.relu(self.between["middle"](h))
        return last(h)
