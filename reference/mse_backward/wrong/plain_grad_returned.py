"""
en: Old gradients are in the result: what is in .grad before the call is added.
cause: `backward()` adds to .grad, nothing clears it first, and the tensors in .grad are
returned without a copy.
fix: Call `model.zero_grad()` before `loss.backward()` and return `p.grad.clone()`, or use
`torch.autograd.grad`.

ja: 結果に前の勾配が混ざっています。呼び出す前の .grad の値が加算されます。
原因: `backward()` は .grad に加算しますが、その前に消していません。また、.grad
のテンソルをコピーせずに返しています。
直し方: `loss.backward()` の前に `model.zero_grad()` を呼んで `p.grad.clone()` を返すか、
`torch.autograd.grad` を使います。
"""


def mse_gradients(model, x, y_true):
    loss = ((model(x) - y_true) ** 2).mean()
    loss.backward()
    return {name: p.grad for name, p in model.named_parameters() if p.requires_grad}
