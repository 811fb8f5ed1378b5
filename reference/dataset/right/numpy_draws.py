"""NumPy draws the split; a list comprehension makes the parts."""

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Table(Dataset):
    def __init__(self, rows):
        self.features = np.array([row[0] for row in rows], dtype=np.float32)
        self.labels = np.array([row[1] for row in rows], dtype=np.int64)

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, i):
        return torch.from_numpy(self.features[i].copy()), torch.as_tensor(self.labels[i])


def loaders(dataset, batch_size, count, seed):
    kept = set(np.random.default_rng(seed).choice(len(dataset), count, replace=False).tolist())
    train = [dataset[i] for i in range(len(dataset)) if i not in kept]
    validation = [dataset[i] for i in sorted(kept)]
    generator = torch.Generator().manual_seed(seed + 1)
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=batch_size),
    )
