"""
code: calls random_split

en: With some sizes, validation has one row less than `count`, and train has it.
cause: `random_split` multiplies a fraction by N and rounds down. 15/22 · 22 is a little less than 15
in floats.
fix: Give `random_split` numbers of rows, N - count and count, instead of fractions.

ja: 行数によっては、検証用が count より1行少なく、その行が学習用に入っています。
原因: `random_split` は、割合に N を掛けて切り捨てます。浮動小数点数では、
15/22 · 22 が 15 よりわずかに小さくなります。
直し方: `random_split` には、割合ではなく、行数（N - count と count）を渡します。
"""

import torch
from torch.utils.data import DataLoader, random_split


def loaders(dataset, batch_size, count, seed):
    share = count / len(dataset)
    generator = torch.Generator().manual_seed(seed)
    train, validation = random_split(dataset, [1 - share, share], generator=generator)
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=batch_size),
    )
