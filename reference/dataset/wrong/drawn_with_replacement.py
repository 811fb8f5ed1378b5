"""
code: calls randint

en: Some rows come several times in an epoch, and others not at all.
cause: `randint` can draw the same number twice.
fix: Use `torch.randperm`, which has each number once.

ja: 1エポックに何度も現れる行と、一度も現れない行があります。
原因: `randint` では、同じ番号が何度も選ばれることがあります。
直し方: どの番号も1回ずつ現れる `torch.randperm` を使います。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randint(len(dataset), (len(dataset),), generator=generator).tolist()
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=batch_size),
    )
