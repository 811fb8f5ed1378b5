"""
en: clip_ stops with an error where parameters is an iterator such as model.parameters(): it has no length and no index.
fix: Only loop over it, once, or make a list first: `parameters = list(parameters)`.

ja: model.parameters() のようなイテレーターを渡すと、clip_ がエラーで止まります。イテレーターには長さも添字もありません。
直し方: 1回だけ繰り返して使うか、先にリストにします（`parameters = list(parameters)`）。
"""

import torch


def clip_(parameters, max_norm):
    gradients = []
    for i in range(len(parameters)):
        if parameters[i].grad is not None:
            gradients.append(parameters[i].grad)
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.stack([(g**2).sum() for g in gradients]).sum().sqrt()
    if torch.isfinite(norm) and norm > max_norm:
        for g in gradients:
            g.mul_(max_norm / norm)
    return norm
