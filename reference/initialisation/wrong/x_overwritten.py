"""
en: If the first part of the model is a ReLU that works in place, spread changes x.
cause: The first part gets `x` itself, which such a ReLU writes into.
fix: Begin with a copy: `x = x.clone()`.

ja: モデルの最初の部品が、入力をその場で書き換える ReLU だと、spread で x が変わります。
原因: 最初の部品に `x` そのものを渡しているので、ReLU で書き換えられます。
直し方: はじめに `x = x.clone()` でコピーを作ります。
"""

import torch


def spread(model, x):
    found = []
    with torch.no_grad():
        for part in model:
            x = part(x)
            found.append(x.std().item())
    return found
