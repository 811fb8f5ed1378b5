"""
en: batch raises an error for examples with more than one number.
cause: `torch.tensor` takes Python numbers; of a list of tensors it only accepts those with
one element.
fix: Use `torch.stack(examples)`.

ja: 要素が2つ以上のデータに対して、batch がエラーになります。
原因: `torch.tensor` に渡すのは Python の数値です。
テンソルのリストは、要素が1つのものしか受け付けません。
直し方: `torch.stack(examples)` を使います。
"""

import torch


def batch(examples):
    return torch.tensor(examples)
