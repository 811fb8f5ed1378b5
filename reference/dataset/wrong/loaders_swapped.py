"""
en: The two loaders are returned in the other order: validation first.
fix: Return `(train, validation)`.

ja: 2つのデータローダーの順序が逆で、検証用が先に返されています。
直し方: `(train, validation)` の順に返します。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=generator).tolist()
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        DataLoader(validation, batch_size=batch_size),
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
    )
