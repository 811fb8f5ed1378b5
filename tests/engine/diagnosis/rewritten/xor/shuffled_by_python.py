import random

import torch
from torch.utils.data import DataLoader, Sampler, TensorDataset


class PythonShuffle(Sampler):
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        order = list(range(self.n))
        random.shuffle(order)
        yield from order

    def __len__(self):
        return self.n


def make_loader(batch_size=4):
    inputs = torch.tensor([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=torch.float32)
    table = TensorDataset(inputs, inputs.sum(dim=1, keepdim=True) % 2)
    return DataLoader(table, batch_size, sampler=PythonShuffle(len(table)))
