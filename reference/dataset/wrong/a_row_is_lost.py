"""
en: One row is in none of the two loaders.
cause: One piece ends before `count`, and the other begins after it.
fix: Begin where the other piece ends: `order[:count]` and `order[count:]`.

ja: どちらのデータローダーにも入らない行が1つあります。
原因: 一方は `count` の前で終わり、もう一方は `count` の次から始まっています。
直し方: 一方の終わりから始めます（`order[:count]` と `order[count:]`）。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=generator).tolist()
    train, validation = Subset(dataset, order[count + 1 :]), Subset(dataset, order[:count])
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=batch_size),
    )
