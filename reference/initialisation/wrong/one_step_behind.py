"""
en: Each number of spread belongs to what goes into a part, not to what comes out of it.
fix: Call the part first, then append the standard deviation.

ja: spread の値が、部品の出力ではなく、部品への入力の標準偏差になっています。
直し方: 先に部品を呼び、その後で標準偏差を追加します。
"""

import torch


def spread(model, x):
    found = []
    x = x.clone()
    with torch.no_grad():
        for part in model:
            found.append(x.std().item())
            x = part(x)
    return found
