"""
en: The split is another one in each call: the seed does not decide about it.
cause: Without `generator=`, the order comes from the generator that the whole program shares.
fix: Draw the split with a generator that has the seed, for example `torch.randperm(N,
generator=generator)`.

ja: 分け方がシードで決まらず、呼び出すたびに変わります。
原因: `generator=` を指定しないと、プログラム全体で共有される生成器が使われます。
直し方: シードを設定した生成器を使います（たとえば `torch.randperm(N, generator=generator)`）。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset)).tolist()
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=batch_size),
    )
