"""The items are Python numbers inside; a `collate_fn` of its own stacks them."""

import torch
from torch.utils.data import DataLoader, Dataset, RandomSampler


class Table(Dataset):
    def __init__(self, rows):
        self._rows = tuple(rows)

    def __getitem__(self, i):
        features, label = self._rows[i]
        x = torch.empty(len(features))
        for k, feature in enumerate(features):
            x[k] = feature
        return x, torch.tensor(label, dtype=torch.int64)

    def __len__(self):
        return len(self._rows)


def collate(items):
    x, y = zip(*items, strict=True)
    return torch.stack(x), torch.stack(y)


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    chosen = torch.rand(len(dataset), generator=generator).argsort()[:count].tolist()
    train = [dataset[i] for i in range(len(dataset)) if i not in chosen]
    validation = [dataset[i] for i in chosen]
    sampler = RandomSampler(train, generator=generator)
    return (
        DataLoader(train, batch_size, sampler=sampler, collate_fn=collate),
        DataLoader(validation, batch_size, collate_fn=collate),
    )
