"""
en: The loader has a generator with a seed of its own, so the order is the same in every run and
`torch.manual_seed` has no say in it.
mend: Leave `generator` out: the loader then follows PyTorch's global seed.

ja: ローダーが固定シードの乱数生成器を持っています。
何度実行しても同じ順番になり、`torch.manual_seed` が効きません。
直し方: `generator` を渡さなければ、ローダーは PyTorch のグローバルなシードに従います。
"""

import torch
from torch.utils.data import DataLoader, TensorDataset


def make_loader(batch_size=4):
    x = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    y = torch.tensor([[0.0], [1.0], [1.0], [0.0]])
    generator = torch.Generator().manual_seed(0)
    dataset = TensorDataset(x, y)
    return DataLoader(dataset, batch_size=batch_size, shuffle=True, generator=generator)
