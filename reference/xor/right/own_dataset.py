"""A Dataset of its own that computes the rows, batches collated by hand from a batch sampler."""

import torch
from torch.utils.data import BatchSampler, DataLoader, Dataset, RandomSampler


class TruthTable(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, i):
        a, b = i // 2, i % 2
        return torch.tensor([a, b], dtype=torch.float32), torch.tensor([a ^ b], dtype=torch.float32)


def make_loader(batch_size=4):
    table = TruthTable()
    batches = BatchSampler(RandomSampler(table), batch_size, drop_last=False)
    return DataLoader(table, batch_sampler=batches)
