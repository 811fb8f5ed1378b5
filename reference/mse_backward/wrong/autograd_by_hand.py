"""
en: `neuron_gradients_by_hand` uses autograd, so it does not work under `torch.no_grad()`.
cause: Under `torch.no_grad()` nothing is recorded that autograd could follow back.
fix: Write the chain rule out with ordinary arithmetic.

ja: `neuron_gradients_by_hand` が自動微分を使っているため、`torch.no_grad()`
の中で動きません。
原因: `torch.no_grad()` の中では計算が記録されないため、自動微分できません。
直し方: 連鎖律を通常の演算で書き下します。
"""

import torch


def neuron_gradients_by_hand(weight, bias, x, y_true):
    w = weight.detach().requires_grad_()
    b = bias.detach().requires_grad_()
    loss = ((torch.tanh(x @ w.T + b) - y_true) ** 2).mean()
    return torch.autograd.grad(loss, (w, b))
