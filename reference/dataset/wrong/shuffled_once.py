"""
code: has list(DataLoader(*_, **_)) or has _l = DataLoader(*_, **_); list(_l)

en: train has the same order in each epoch.
cause: The batches are made once, and then used in each epoch.
fix: Return the DataLoader itself.

ja: train の順序が、どのエポックでも同じです。
原因: バッチを一度だけ作り、どのエポックでも同じものを使っています。
直し方: DataLoader をそのまま返します。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=generator).tolist()
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        list(DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator)),
        DataLoader(validation, batch_size=batch_size),
    )
