"""
code: calls randperm and lacks tolist

en: `dataset[i]` is called with a tensor as `i`, not with an int. A dataset that takes only an int
stops with an error.
cause: The elements of a tensor are tensors, too.
fix: Make a list of ints from the order, with `.tolist()`.

ja: `dataset[i]` の `i` に、int ではなくテンソルが渡されています。int しか受け付けないデータセットでは
エラーになります。
原因: テンソルから取り出した要素も、テンソルです。
直し方: `.tolist()` で、順序を int のリストに変換します。
"""

import torch
from torch.utils.data import DataLoader, Subset


def loaders(dataset, batch_size, count, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(dataset), generator=generator)
    train, validation = Subset(dataset, order[count:]), Subset(dataset, order[:count])
    return (
        DataLoader(train, batch_size=batch_size, shuffle=True, generator=generator),
        DataLoader(validation, batch_size=batch_size),
    )
