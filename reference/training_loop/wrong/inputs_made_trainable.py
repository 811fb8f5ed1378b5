"""
code: in train_step calls requires_grad_ or in train_step has _.requires_grad = True
en: train_step changes x: afterwards it requires a gradient.
cause: `requires_grad` is set to True for the caller's tensor.
fix: Leave it out: the parameters require gradients, and the batch needs none.

ja: train_step が x を書き換えています。呼び出した後、x の requires_grad が True になっています。
原因: 呼び出し側のテンソルの `requires_grad` を True にしています。
直し方: この設定を外します。勾配が必要なのはパラメータだけで、バッチには必要ありません。
"""


def train_step(model, optimizer, loss_function, x, y):
    x.requires_grad_()
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
