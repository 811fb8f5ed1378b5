"""Samplers instead of subsets; `TensorDataset` as the base of the table."""

import torch
from torch.utils.data import DataLoader, SubsetRandomSampler, TensorDataset


class Table(TensorDataset):
    def __init__(self, rows):
        features, labels = zip(*rows, strict=True)
        super().__init__(torch.FloatTensor(features), torch.LongTensor(labels))


def loaders(dataset, batch_size, count, seed):
    rng = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=rng)
    training = SubsetRandomSampler(order[: len(dataset) - count].tolist(), generator=rng)
    kept = sorted(order[len(dataset) - count :].tolist())
    return (
        DataLoader(dataset, batch_size=batch_size, sampler=training),
        DataLoader(dataset, batch_size=batch_size, sampler=kept, generator=torch.Generator()),
    )
