import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = x[:, :1] * x[:, 1:]
    return DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=True)
