"""
code: has SubsetRandomSampler(_) or has _.SubsetRandomSampler(_) or has RandomSampler(_) or has _.RandomSampler(_)

en: Each call gives train different orders: the seed does not decide about them.
cause: A sampler draws the order itself, and has no generator: it uses the one that the whole program
shares. `generator=` of the DataLoader does not reach it.
fix: Pass a generator with the seed to the sampler, as its `generator=`.

ja: train の各エポックの順序がシードで決まらず、呼び出すたびに変わります。
原因: 順序はサンプラーが決めますが、生成器が渡されていないので、プログラム全体で共有される生成器が使われます。
DataLoader の `generator=` は、サンプラーには届きません。
直し方: シードを設定した生成器を、サンプラーに `generator=` で渡します。
"""

import torch
from torch.utils.data import DataLoader, Subset, SubsetRandomSampler


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=generator).tolist()
    sampler = SubsetRandomSampler(order[count:])
    return (
        DataLoader(dataset, batch_size=batch_size, sampler=sampler, generator=generator),
        DataLoader(Subset(dataset, order[:count]), batch_size=batch_size),
    )
