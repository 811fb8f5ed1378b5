"""
en: In front of a ReLU that works in place, the number of a part is that of the ReLU's output.
cause: The outputs are collected first and measured at the end, after the ReLU has written into them.
fix: Measure each output before it goes into the next part, or keep a copy (`clone()`).

ja: 入力をその場で書き換える ReLU の前の部品の値が、ReLU の出力の値になっています。
原因: 出力を先に集め、ReLU で書き換えられた後に、まとめて標準偏差を求めています。
直し方: 出力を次の部品に渡す前に標準偏差を求めるか、コピー（`clone()`）を残しておきます。
"""

import torch


def spread(model, x):
    outputs, x = [], x.clone()
    with torch.no_grad():
        for part in model:
            x = part(x)
            outputs.append(x)
    return [output.std().item() for output in outputs]
