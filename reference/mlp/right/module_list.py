"""An `nn.ModuleList`, a loop in `forward`, and one activation for all places."""

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        self.activation = activation()
        self.linears = nn.ModuleList()
        for i in range(1, len(sizes)):
            self.linears.append(nn.Linear(sizes[i - 1], sizes[i]))

    def forward(self, x):
        for i, linear in enumerate(self.linears):
            if i > 0:
                x = self.activation(x)
            x = linear(x)
        return x


def count_parameters(model, trainable_only=False):
    count = 0
    for p in model.parameters():
        if trainable_only and not p.requires_grad:
            continue
        count += p.numel()
    return count
