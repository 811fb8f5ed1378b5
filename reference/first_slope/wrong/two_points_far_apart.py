"""
en: The result is (f(x + 1) - f(x)) / 1, the slope of a line through two points of the
curve, not the slope at x.
fix: Let PyTorch find the slope: call backward() on the result, then read `.grad` of the tensor that
was made from x.

ja: 結果が (f(x + 1) - f(x)) / 1 になっています。
これは曲線上の2点を通る直線の傾きで、x における傾きではありません。
直し方: PyTorch で傾きを求めます。計算結果の backward() を呼び、x から作ったテンソルの `.grad` を読み取ります。
"""

import torch


def slope(f, x):
    return (f(torch.tensor(x + 1.0)) - f(torch.tensor(x))).item()
