"""
code: lacks randperm

en: The rows for validation are not drawn at random.
cause: The last rows are taken. Where the rows are sorted, they are not like the others.
fix: Draw an order with `torch.randperm` and the generator first.

ja: 検証に使う行が、ランダムに選ばれていません。
原因: 最後の行を選んでいます。並べ替えられた表では、ほかの行と性質が違います。
直し方: 先に、生成器と `torch.randperm` で順序を決めます。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    cut = len(dataset) - count
    train = Subset(dataset, range(cut))
    validation = Subset(dataset, range(cut, len(dataset)))
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=batch_size),
    )
