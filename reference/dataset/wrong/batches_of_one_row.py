"""
en: Batches do not have batch_size rows, but one.
cause: Without `batch_size`, a DataLoader makes batches of one row.
fix: Pass `batch_size=batch_size` to both loaders.

ja: バッチが batch_size 行ではなく1行になっています。
原因: `batch_size` を指定しないと、バッチは1行になります。
直し方: どちらのデータローダーにも `batch_size=batch_size` を指定します。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=generator).tolist()
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        DataLoader(train, shuffle=True, generator=generator),
        DataLoader(validation),
    )
