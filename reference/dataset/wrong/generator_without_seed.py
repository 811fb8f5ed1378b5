"""
code: calls Generator and lacks manual_seed and lacks seed

en: The split is the same for every seed.
cause: A new generator always starts from the same number of its own.
fix: Give the generator the seed: `torch.Generator().manual_seed(seed)`.

ja: どのシードでも、分け方が同じです。
原因: 新しい生成器は、いつも同じ既定のシードから始まります。
直し方: シードを設定します（`torch.Generator().manual_seed(seed)`）。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator()
    order = torch.randperm(len(dataset), generator=generator).tolist()
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=batch_size),
    )
