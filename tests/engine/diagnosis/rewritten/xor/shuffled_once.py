import torch
from torch.utils.data import DataLoader, Subset, TensorDataset


def make_loader(batch_size=4):
    inputs = torch.tensor([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=torch.float32)
    table = TensorDataset(inputs, inputs.sum(dim=1, keepdim=True) % 2)
    shuffled = Subset(table, torch.randperm(len(table)).tolist())
    return DataLoader(shuffled, batch_size=batch_size, shuffle=False)
