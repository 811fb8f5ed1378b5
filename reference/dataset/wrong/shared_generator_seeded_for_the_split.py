"""
code: has torch.manual_seed(_) or calls manual_seed and lacks Generator

en: loaders changes the generator that the whole program shares.
cause: `torch.manual_seed` gives its seed to that generator.
fix: Make a generator of your own, `torch.Generator().manual_seed(seed)`, and pass it as `generator=`
to the draw of the split and to the loader for training.

ja: loaders が、プログラム全体で共有される生成器の状態を変えています。
原因: `torch.manual_seed` は、その生成器にシードを設定します。
直し方: 専用の生成器を作り（`torch.Generator().manual_seed(seed)`）、分割に使う乱数の関数と、学習用のデータローダーに
`generator=` で渡します。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    torch.manual_seed(seed)
    order = torch.randperm(len(dataset)).tolist()
    generator = torch.Generator().manual_seed(seed)
    train = DataLoader(
        Subset(dataset, order[count:]), batch_size=batch_size, shuffle=True, generator=generator
    )
    return train, DataLoader(Subset(dataset, order[:count]), batch_size=batch_size)
