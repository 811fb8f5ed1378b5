"""
code: has _.lerp_(_, decay) or has _.lerp(_, decay) or has _.lerp(_, _, decay)
en: decay and 1 - decay are swapped: the parameter counts with decay, the average with 1 - decay.
cause: The weight is that of the tensor in front of it in the brackets, here of the parameter.
fix: Pass `1 - decay` as the weight.

ja: decay と 1 - decay が逆です。パラメータに decay、average に 1 - decay が掛かっています。
原因: 重みは、括弧の中でその前にあるテンソル（ここではパラメータ）に掛かります。
直し方: 重みとして `1 - decay` を渡します。
"""

import torch


def follow_(average, parameters, decay):
    with torch.no_grad():
        for a, p in zip(average, parameters):
            a.lerp_(p, decay)
