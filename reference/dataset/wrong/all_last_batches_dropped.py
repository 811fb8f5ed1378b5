"""
code: passes drop_last

en: The last batch is missing if it is not full.
cause: `drop_last=True` leaves it out, in both loaders. With few rows, nothing is left.
fix: Leave out `drop_last`.

ja: 最後のバッチが batch_size に満たないと、捨てられています。
原因: どちらのデータローダーでも、`drop_last=True` がこのバッチを捨てています。行が少ないと、
何も残りません。
直し方: `drop_last` を外します。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=generator).tolist()
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, drop_last=True, generator=generator),
        DataLoader(validation, batch_size=batch_size, drop_last=True),
    )
