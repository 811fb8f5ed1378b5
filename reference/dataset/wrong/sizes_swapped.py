"""
en: `count` rows are for training and the rest for validation: it is the other way round.
fix: The first `count` rows of the order are for validation, the others for training.

ja: 学習用が count 行、検証用が残りになっていて、逆です。
直し方: 順序の最初の count 行を検証に、残りを学習に使います。
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
