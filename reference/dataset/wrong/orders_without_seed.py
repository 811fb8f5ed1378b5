"""
code: has DataLoader(_, batch_size=_, shuffle=True) or has DataLoader(_, _, shuffle=True) or has DataLoader(_, _, True) or has _.DataLoader(_, batch_size=_, shuffle=True) or has _.DataLoader(_, _, shuffle=True)

en: Each call gives train different orders: the seed does not decide about them.
cause: Without `generator=`, a DataLoader shuffles with the generator that the whole program shares.
fix: Pass a generator with the seed to the loader for training, as its `generator=`.

ja: train の各エポックの順序がシードで決まらず、呼び出すたびに変わります。
原因: `generator=` を指定しないと、データローダーは、
プログラム全体で共有される生成器でシャッフルします。
直し方: シードを設定した生成器を、学習用のデータローダーに `generator=` で渡します。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=generator).tolist()
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True),
        DataLoader(validation, batch_size=batch_size),
    )
