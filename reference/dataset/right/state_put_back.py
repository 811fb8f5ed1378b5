"""The shared generator is seeded and put back; a generator of its own for each loader."""

import torch
from torch.utils.data import DataLoader, Dataset, Subset


class Table(Dataset):
    def __init__(self, rows):
        self.rows = list(rows)

    def __len__(self):
        return sum(1 for _ in self.rows)

    def __getitem__(self, i):
        row = self.rows[i]
        return torch.as_tensor(row[0]).float(), torch.as_tensor(row[1]).to(torch.int64)


def loaders(dataset, batch_size, count, seed):
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        order = torch.randperm(len(dataset))
    kept, learned = order.split([count, len(dataset) - count])
    shuffling, plain = torch.Generator(), torch.Generator()
    shuffling.manual_seed(seed)
    train = DataLoader(
        Subset(dataset, learned.tolist()), batch_size, shuffle=True, generator=shuffling
    )
    validation = DataLoader(Subset(dataset, kept.tolist()), batch_size, generator=plain)
    return train, validation
