"""
en: validation has another order in each epoch.
fix: Pass `shuffle=True`, and the generator, to the loader for training only.

ja: validation の順序が、エポックごとに変わります。
直し方: `shuffle=True` と生成器は、学習用のデータローダーだけに指定します。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=generator).tolist()
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=batch_size, shuffle=True, generator=generator),
    )
