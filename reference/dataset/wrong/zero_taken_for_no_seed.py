"""
code: has if seed: ... or has if not seed: ... or has seed or _ or has _ if seed else _ or has seed and _

en: With the seed 0, two calls give different splits.
cause: Where a condition is expected, 0 counts as False: the seed 0 is taken for no seed at all.
fix: Always give the generator the seed, without a condition: `torch.Generator().manual_seed(seed)`.

ja: シードが 0 のとき、2回の呼び出しで分け方が変わります。
原因: 条件としては 0 は False とみなされるので、シード 0 が「シードなし」として扱われています。
直し方: 条件を付けずに、いつもシードを設定します（`torch.Generator().manual_seed(seed)`）。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator()
    if seed:
        generator.manual_seed(seed)
    else:
        generator.seed()
    order = torch.randperm(len(dataset), generator=generator).tolist()
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=batch_size),
    )
