"""
en: The order of the rows does not follow `torch.manual_seed`.
cause: The loader has a generator with its own fixed seed.
fix: Leave out `generator`. The loader then follows PyTorch's global seed.

ja: 行の順序が `torch.manual_seed` に従っていません。
原因: データローダーに、シードを固定した乱数生成器を渡しています。
直し方: `generator` を外します。そうすれば PyTorch のシードで決まります。
"""

import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
    generator = torch.Generator().manual_seed(0)
    dataset = TensorDataset(x, y)
    return DataLoader(dataset, batch_size=batch_size, shuffle=True, generator=generator)
