"""
en: Every part gets x, not what the part before it has returned.
fix: Keep the output: `x = part(x)`.

ja: どの部品にも、前の部品の出力ではなく x が渡されています。
直し方: 出力を変数に入れて、次に渡します（`x = part(x)`）。
"""

import torch


def spread(model, x):
    with torch.no_grad():
        return [part(x.clone()).std().item() for part in model]
