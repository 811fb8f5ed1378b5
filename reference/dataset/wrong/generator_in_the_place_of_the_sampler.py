"""
code: has DataLoader(_, _, True, _, *_) or has _.DataLoader(_, _, True, _, *_)

en: loaders stops with an error: a DataLoader gets a sampler and `shuffle=True`, and takes only one of
the two.
cause: Without a name, the fourth argument of a DataLoader is its sampler.
fix: Pass the generator by its name: `generator=generator`.

ja: データローダーにサンプラーと `shuffle=True` の両方が渡されていて、loaders がエラーになります。
指定できるのは、どちらか一方です。
原因: 名前を付けずに渡すと、DataLoader の4番目の引数はサンプラーです。
直し方: 生成器は、名前を付けて渡します（`generator=generator`）。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=generator).tolist()
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return DataLoader(train, batch_size, True, generator), DataLoader(validation, batch_size)
