"""
code: calls mul_ or has _ *= _

en: The parameters are changed, too: they are multiplied by 1 - decay.
cause: A method with an underscore, such as `mul_`, works in place, here on the parameter itself.
fix: Compute a new tensor, `(1 - decay) * p`, or use `add_(p, alpha=1 - decay)` on the average.

ja: パラメータまで書き換えられ、1 - decay 倍になっています。
原因: `mul_` のように末尾に `_` が付くメソッドはインプレース演算です。ここではパラメータそのものに使われています。
直し方: `(1 - decay) * p` として新しいテンソルを作るか、average に対して `add_(p, alpha=1 - decay)` を使います。
"""

import torch


def follow_(average, parameters, decay):
    with torch.no_grad():
        for a, p in zip(average, parameters):
            a.mul_(decay).add_(p.mul_(1 - decay))
