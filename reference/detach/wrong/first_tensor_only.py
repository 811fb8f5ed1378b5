"""
en: Only the first tensor of the average changes.
cause: The loop ends after its first round.
fix: Take the `return` out of the loop.

ja: average の最初のテンソルしか変わりません。
原因: ループが1回で終わっています。
直し方: ループの中の `return` を取り除きます。
"""

import torch


def follow_(average, parameters, decay):
    with torch.no_grad():
        for a, p in zip(average, parameters):
            a.mul_(decay).add_((1 - decay) * p)
            return
