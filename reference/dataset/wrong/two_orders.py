"""
code: calls randperm

en: The two loaders overlap: some rows are in both, and others in none.
cause: Two calls of `randperm` give two orders, and what one leaves out is not what the other takes.
fix: Draw one order, and cut it at `count`.

ja: 2つのデータローダーの行が重なっています。両方に入る行と、どちらにも入らない行があります。
原因: `randperm` を2回呼び出すと2つの順序ができ、一方で除いた行と他方で選んだ行が一致しません。
直し方: 順序を一度だけ決め、`count` の位置で切ります。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    N = len(dataset)
    train = Subset(dataset, torch.randperm(N, generator=generator)[count:].tolist())
    validation = Subset(dataset, torch.randperm(N, generator=generator)[:count].tolist())
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=batch_size),
    )
