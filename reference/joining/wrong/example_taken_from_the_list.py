"""
code: in batch calls pop or in batch calls append or in batch calls insert

en: The list that batch was given is another one afterwards.
cause: An example is taken out of the list itself, or something is put into it.
fix: Leave the list alone: `torch.stack` takes it as a whole.

ja: batch を呼び出した後、渡されたリストが変わっています。
原因: リストそのものから要素を取り出しているか、リストに要素を加えています。
直し方: リストは変更せず、そのまま `torch.stack` に渡します。
"""

import torch


def batch(examples):
    x = examples.pop(0).unsqueeze(0)
    for example in examples:
        x = torch.cat([x, example.unsqueeze(0)])
    return x
