"""
en: The order of an epoch of train depends on whether the program went through validation before it.
cause: Both loaders have the same generator. Each epoch of a loader draws from its generator, also
where nothing is shuffled.
fix: Pass `generator=generator` to the loader for training only.

ja: train のエポックの順序が、その前に validation を使ったかどうかで変わります。
原因: 2つのデータローダーに同じ生成器を渡しています。
データローダーは、シャッフルしないときも、エポックごとに生成器から乱数を1つ使います。
直し方: `generator=generator` は、学習用のデータローダーだけに指定します。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=generator).tolist()
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=batch_size, generator=generator),
    )
