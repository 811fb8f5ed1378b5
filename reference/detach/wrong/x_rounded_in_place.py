"""
code: calls round_

en: round_through changes x itself: afterwards x holds whole numbers.
cause: A method with an underscore at its end works in place.
fix: Use `torch.round`, which returns a new tensor and leaves x as it is.

ja: round_through が x そのものを書き換え、呼び出した後の x が整数になっています。
原因: 名前がアンダースコアで終わるメソッドは、インプレースで書き換えます。
直し方: 新しいテンソルを返し、x を変更しない `torch.round` を使います。
"""

import torch


def round_through(x):
    with torch.no_grad():
        x.round_()
    return x * 1
