"""
en: train gets `count` rows, and validation gets the rest. It should be the other way round.
fix: Swap the two parts: `count` rows are for validation.

ja: 学習用が count 行、検証用が残りになっていて、逆です。
直し方: 2つを入れ替えます。検証に使うのが count 行です。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=generator).tolist()
    train, validation = Subset(dataset, order[:count]), Subset(dataset, order[count:])
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=batch_size),
    )
