"""
en: Every part gets x, not what the part before it has returned.
fix: Give each part what came out of the part before: keep the output under the name that goes into
the next one.

ja: どの部品にも、前の部品の出力ではなく x が渡されています。
直し方: どの部品にも、1つ前の部品の出力を渡します。出力を、次の部品に渡す変数に入れます。
"""

import torch


def spread(model, x):
    with torch.no_grad():
        return [part(x.clone()).std().item() for part in model]
