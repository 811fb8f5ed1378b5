import torch
from torch import nn
from torch.nn import functional as F


class DynamicNet(nn.Module):
    def __init__(self, in_features, hidden_features, out_features):
        super().__init__()
        self.fc1 = nn.Linear(in_features, hidden_features)
        self.fc2 = nn.Linear(hidden_features, hidden_features)
        self.fc3 = nn.Linear(hidden_features, out_features)

    def forward(self, x):
        h = self.fc1(x)
        for _ in range(int(torch.randint(0, 4, (1,)))):
            h = F.relu(self.fc2(h))
        return self.fc3(h)
