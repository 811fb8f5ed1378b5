"""`random_split`, and a table that is turned into tensors at once."""

import torch
from torch.utils.data import DataLoader, Dataset, random_split


class Table(Dataset):
    def __init__(self, rows):
        super().__init__()
        self.x = torch.tensor([features for features, _ in rows], dtype=torch.float)
        self.y = torch.tensor([label for _, label in rows], dtype=torch.long)

    def __len__(self):
        return self.x.shape[0]

    def __getitem__(self, index):
        return self.x[index], self.y[index]


def loaders(dataset, batch_size, count, seed):
    g = torch.Generator()
    g.manual_seed(seed)
    train, validation = random_split(dataset, [len(dataset) - count, count], generator=g)
    return (
        DataLoader(train, batch_size, shuffle=True, generator=g),
        DataLoader(validation, batch_size, shuffle=False),
    )
