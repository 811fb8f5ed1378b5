"""
en: loaders works with a Table only: it uses attributes that other datasets do not have.
fix: Use `len(dataset)` and `dataset[i]` only, or `Subset`.

ja: ほかのデータセットにはない属性を使っているので、loaders に Table しか渡せません。
直し方: `len(dataset)` と `dataset[i]`、または `Subset` だけを使います。
"""

import torch
from torch.utils.data import DataLoader


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=generator).tolist()
    train = [dataset[i] for i in order[count:]]
    validation = [(dataset.rows[i][0], dataset.rows[i][1]) for i in order[:count]]
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=batch_size),
    )
