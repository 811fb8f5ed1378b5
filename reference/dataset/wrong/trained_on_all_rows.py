"""
en: The rows for validation are in train as well.
cause: The loader for training is made from the whole dataset.
fix: Make the loader for training from the rows that are not for validation.

ja: 検証に使う行が、train にも入っています。
原因: 学習用のデータローダーを、データセット全体から作っています。
直し方: 学習用のデータローダーは、検証用ではない行から作ります。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=generator).tolist()
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        DataLoader(dataset, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=batch_size),
    )
