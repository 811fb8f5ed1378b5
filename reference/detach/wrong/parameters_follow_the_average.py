"""
en: The parameters are changed, and the average stays as it was.
fix: Call the methods with the underscore on the average, and leave the parameter as it is.

ja: パラメータのほうが書き換えられ、average は元のままです。
直し方: アンダースコアの付いたメソッドは、average に対して呼びます。
"""

import torch


def follow_(average, parameters, decay):
    with torch.no_grad():
        for a, p in zip(average, parameters):
            p.mul_(1 - decay).add_(decay * a)
