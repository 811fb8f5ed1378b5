"""
code: in train_epoch calls requires_grad_ or in train_epoch has _.requires_grad = True
en: train_epoch changes its batches: afterwards their x requires a gradient.
cause: `requires_grad` is set to True for the batch. Where a tensor is on the device already,
`x.to(device)` is x itself, no copy.
fix: Leave it out: the parameters require gradients, and the batches need none.

ja: train_epoch がバッチを書き換えています。呼び出した後、バッチの x の requires_grad が True になっています。
原因: バッチの `requires_grad` を True にしています。テンソルがすでにそのデバイスにあれば、
`x.to(device)` は x そのもので、コピーではありません。
直し方: この設定を外します。勾配が必要なのはパラメータだけで、バッチには必要ありません。
"""


def train_epoch(model, optimizer, loss_function, loader, device):
    model.train()
    total, rows = 0.0, 0
    for x, y in loader:
        x, y = x.to(device).requires_grad_(), y.to(device)
        total += train_step(model, optimizer, loss_function, x, y) * len(x)
        rows += len(x)
    return total / rows
