"""
en: All rows for validation are in one batch, whatever batch_size is.
fix: Pass `batch_size=batch_size` to both loaders.

ja: batch_size にかかわらず、検証用の行がすべて1つのバッチに入っています。
直し方: どちらのデータローダーにも `batch_size=batch_size` を指定します。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=generator).tolist()
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=count),
    )
