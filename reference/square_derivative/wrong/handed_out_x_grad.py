"""
en: A later call changes the result of an earlier one.
cause: x.grad itself is returned, not a copy, and the next call writes into the same tensor.
fix: Make a tensor of your own in each call: `x.detach().requires_grad_()`.

ja: あとの呼び出しによって、前に返した結果が変わります。
原因: コピーではなく x.grad そのものを返しており、次の呼び出しが同じテンソルに書き込みます。
直し方: 呼び出しごとに `x.detach().requires_grad_()` で新しいテンソルを作ります。
"""


def derivative(f, x):
    x.requires_grad_()
    if x.grad is not None:
        x.grad.zero_()
    f(x).sum().backward()
    return x.grad
