"""
en: The two loaders overlap: some rows are in both, and others in none.
cause: What one of them leaves out is not what the other one takes, for example because two orders
were drawn.
fix: Draw one order, and cut it at `count`.

ja: 2つのデータローダーの行が重なっています。両方に入る行と、どちらにも入らない行があります。
原因: 一方で除いた行と、もう一方で選んだ行が一致していません。たとえば、順序を2回決めると、
こうなります。
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
