"""Python's own generator; a dataset class for the parts; batches from a list of indices."""

import random

import torch
from torch.utils.data import DataLoader, Dataset


class Table(Dataset):
    def __init__(self, rows):
        self.items = [
            (torch.tensor([float(f) for f in features]), torch.tensor(int(label)))
            for features, label in rows
        ]

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]


class Part(Dataset):
    def __init__(self, whole, indices):
        self.whole, self.indices = whole, indices

    def __len__(self):
        return len(self.indices)

    def __getitem__(self, i):
        return self.whole[self.indices[i]]


class Batches:
    def __init__(self, n, size, rng):
        self.n, self.size, self.rng = n, size, rng

    def __len__(self):
        return len(range(0, self.n, self.size))

    def __iter__(self):
        order = self.rng.sample(range(self.n), self.n)
        for start in range(0, self.n, self.size):
            yield order[start : start + self.size]


def loaders(dataset, batch_size, count, seed):
    rng = random.Random(seed)
    order = list(range(len(dataset)))
    rng.shuffle(order)
    train, validation = Part(dataset, order[count:]), Part(dataset, order[:count])
    return (
        DataLoader(train, batch_sampler=Batches(len(train), batch_size, rng)),
        DataLoader(validation, batch_size=batch_size),
    )
