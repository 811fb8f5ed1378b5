import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    inputs = torch.tensor([[0, 0], [0, 1], [1, 0], [1, 1]]).float()
    targets = (inputs[:, 0] != inputs[:, 1]).float()
    return DataLoader(dataset=TensorDataset(inputs, targets), batch_size=batch_size, shuffle=True)
