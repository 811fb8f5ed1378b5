"""
en: `-=` writes into the tensor that was passed in: the caller's scores are changed.
mend: Make a new tensor with `scores - largest`.

ja: `-=` は渡されたテンソルそのものに書き込むので、呼び出した側の得点が変わってしまいます。
直し方: `scores - largest` で新しいテンソルを作ります。
"""

import torch


def softmax(scores):
    scores -= scores.max(dim=1, keepdim=True).values
    powers = torch.exp(scores)
    return powers / powers.sum(dim=1, keepdim=True)
