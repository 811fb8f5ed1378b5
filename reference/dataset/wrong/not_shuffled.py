"""
code: omits shuffle and omits sampler and omits batch_sampler

en: train has the same order in each epoch.
cause: A DataLoader keeps the order of its dataset unless it is told to shuffle.
fix: Pass `shuffle=True` to the loader for training, and only to that one.

ja: train の順序が、どのエポックでも同じです。
原因: データローダーは、指定しなければデータセットの順序のままです。
直し方: 学習用のデータローダーだけに `shuffle=True` を指定します。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=generator).tolist()
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        DataLoader(train, batch_size=batch_size),
        DataLoader(validation, batch_size=batch_size),
    )
