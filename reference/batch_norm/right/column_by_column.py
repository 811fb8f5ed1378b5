"""One column after the other, in a loop."""

import torch
from torch import nn


class BatchNorm1d(nn.Module):
    def __init__(self, features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.features, self.eps, self.momentum = features, eps, momentum
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))
        self.register_buffer("running_mean", torch.zeros(features))
        self.register_buffer("running_var", torch.ones(features))

    def forward(self, x):
        columns = []
        for d in range(self.features):
            column = x[:, d]
            if self.training:
                mean = column.mean()
                var = column.var(correction=0)
                with torch.no_grad():
                    self.running_mean[d] += self.momentum * (mean - self.running_mean[d])
                    self.running_var[d] += self.momentum * (column.var() - self.running_var[d])
            else:
                mean = self.running_mean[d]
                var = self.running_var[d]
            standardised = (column - mean) / torch.sqrt(var + self.eps)
            columns.append(standardised * self.weight[d] + self.bias[d])
        return torch.stack(columns, dim=1)
