"""
code: passes sampler and passes shuffle

en: loaders stops with an error: a DataLoader gets a sampler and `shuffle=True`, and takes only one of
the two.
cause: A sampler decides about the order itself.
fix: Leave out `shuffle` where you pass a random sampler.

ja: データローダーにサンプラーと `shuffle=True` の両方が渡されていて、loaders がエラーになります。
指定できるのは、どちらか一方です。
原因: 順序は、サンプラー自身が決めます。
直し方: ランダムなサンプラーを渡すときは、`shuffle` を外します。
"""

import torch
from torch.utils.data import DataLoader, Subset, SubsetRandomSampler


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=generator).tolist()
    sampler = SubsetRandomSampler(order[count:], generator=generator)
    return (
        DataLoader(dataset, batch_size=batch_size, sampler=sampler, shuffle=True),
        DataLoader(Subset(dataset, order[:count]), batch_size=batch_size),
    )
