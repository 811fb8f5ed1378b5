"""
code: calls initial_seed
en: The generator of the program begins again after the call: numbers that were drawn before come a second time.
cause: `initial_seed()` is the seed that it started from, not where it was.
fix: Use a generator of your own: `torch.Generator().manual_seed(seed)`.

ja: 呼び出しの後、プログラム全体の生成器が最初からやり直しになり、前に出た乱数がもう一度出てきます。
原因: `initial_seed()` は最初のシードであり、そのときの状態ではありません。
直し方: 専用の生成器を作ります（`torch.Generator().manual_seed(seed)`）。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    before = torch.initial_seed()
    torch.manual_seed(seed)
    order = torch.randperm(len(dataset)).tolist()
    torch.manual_seed(before)
    generator = torch.Generator().manual_seed(seed)
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=batch_size),
    )
