"""
en: A later call changes the orders of a loader that is there already.
cause: All calls use the same generator, and each call seeds it again.
fix: Make a new generator in each call: `torch.Generator().manual_seed(seed)`.

ja: 後から loaders を呼び出すと、先に作ったデータローダーの順序が変わります。
原因: 1つの生成器をすべての呼び出しで共有し、呼び出すたびにシードを設定し直しています。
直し方: 呼び出すたびに、新しい生成器を作ります（`torch.Generator().manual_seed(seed)`）。
"""

import torch
from torch.utils.data import DataLoader, Subset

shared = torch.Generator()


def loaders(dataset, batch_size, count, seed):
    shared.manual_seed(seed)
    order = torch.randperm(len(dataset), generator=shared).tolist()
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=shared),
        DataLoader(validation, batch_size=batch_size),
    )
