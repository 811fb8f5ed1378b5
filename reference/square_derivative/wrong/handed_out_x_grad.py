"""
en: The result is x.grad itself, not a copy. The next call clears and refills the same
tensor, and the answer you got before changes under your hands.
mend: Work on a leaf of your own, made anew in each call:
`x.detach().requires_grad_()`.

ja: コピーではなく x.grad そのものを返しています。次の呼び出しが
同じテンソルを消して書き直すので、前に受け取った答えまで変わります。
直し方: 呼び出しごとに `x.detach().requires_grad_()` で新しい葉を作って計算します。
"""


def derivative(f, x):
    x.requires_grad_()
    if x.grad is not None:
        x.grad.zero_()
    f(x).sum().backward()
    return x.grad
