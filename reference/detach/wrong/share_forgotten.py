"""
en: The whole parameter is added, not (1 - decay) of it.
fix: Multiply the parameter by 1 - decay.

ja: パラメータに 1 - decay が掛けられないまま足されています。
直し方: パラメータに 1 - decay を掛けます。
"""

import torch


def follow_(average, parameters, decay):
    with torch.no_grad():
        for a, p in zip(average, parameters):
            a.mul_(decay).add_(p)
