"""
code: lacks backward and lacks grad

en: The slope is close to the right one, but not exact.
cause: It is estimated from two nearby points, in tensors that hold about seven digits.
fix: Let PyTorch find the slope: call backward() on the result, then read `.grad` of the tensor that
was made from x.

ja: 正しい傾きに近い値ですが、正確ではありません。
原因: 近くの2点から見積もっています。
テンソルの精度は7桁ほどなので、誤差が目立ちます。
直し方: PyTorch で傾きを求めます。計算結果の backward() を呼び、x から作ったテンソルの `.grad` を読み取ります。
"""

import torch


def slope(f, x):
    h = 0.001
    return ((f(torch.tensor(x + h)) - f(torch.tensor(x))) / h).item()
