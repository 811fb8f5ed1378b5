"""
code: calls manual_seed and has no _.manual_seed(seed)

en: The split is the same for every seed.
cause: The seed of the generator is another number than the argument `seed`.
fix: Pass on the argument: `manual_seed(seed)`.

ja: どのシードでも、分け方が同じです。
原因: 生成器のシードに、引数の seed ではない値を使っています。
直し方: 引数を渡します（`manual_seed(seed)`）。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(0)
    order = torch.randperm(len(dataset), generator=generator).tolist()
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=batch_size),
    )
