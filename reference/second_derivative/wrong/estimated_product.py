"""
en: H·v is an estimate, not exact.
cause: It is computed from the gradients at two nearby points.
fix: Differentiate the number `gradient @ v`, where the gradient was recorded by
`create_graph=True`.

ja: H·v が正確な値ではなく、見積もりになっています。
原因: 近くの2つの点の勾配から計算しています。
直し方: `create_graph=True` を指定して勾配を求め、1つの数値 `gradient @ v` を微分します。
"""

import torch


def hessian_times(f, x, v):
    def gradient(at):
        leaf = at.detach().requires_grad_()
        return torch.autograd.grad(f(leaf), leaf)[0]

    h = 1e-4
    return (gradient(x + h * v) - gradient(x - h * v)) / (2 * h)
