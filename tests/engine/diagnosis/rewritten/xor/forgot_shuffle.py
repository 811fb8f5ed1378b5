import torch
from torch.utils.data import DataLoader


def make_loader(batch_size=4):
    rows = []
    for a in (0, 1):
        for b in (0, 1):
            rows.append((torch.tensor([a, b]).float(), torch.tensor([a ^ b]).float()))
    return DataLoader(rows, batch_size=batch_size, shuffle=False)
