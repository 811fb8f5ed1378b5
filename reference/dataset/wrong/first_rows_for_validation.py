"""
code: lacks randperm

en: The rows for validation are not drawn at random.
cause: The first rows are taken. Where the rows are sorted, they are not like the others.
fix: Draw an order with `torch.randperm` and the generator first.

ja: 検証に使う行が、ランダムに選ばれていません。
原因: 最初の行を選んでいます。並べ替えられた表では、ほかの行と性質が違います。
直し方: 先に、生成器と `torch.randperm` で順序を決めます。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = list(range(len(dataset)))
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=batch_size),
    )
