"""
en: decay and 1 - decay are swapped: the parameter counts with decay, the average with 1 - decay.
fix: Multiply the average by decay, and the parameter by 1 - decay.

ja: decay と 1 - decay が逆です。パラメータに decay、average に 1 - decay が掛かっています。
直し方: 平均に decay を、パラメータに 1 - decay を掛けます。
"""

import torch


def follow_(average, parameters, decay):
    with torch.no_grad():
        for a, p in zip(average, parameters):
            a.mul_(1 - decay).add_(decay * p)
