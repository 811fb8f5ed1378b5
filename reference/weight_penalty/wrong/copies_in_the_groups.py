"""
en: The groups hold copies. An optimizer changes those, and the parameters of the model stay as
they are.
cause: `detach().clone()` makes new tensors.
fix: Put the parameters themselves into the groups.

ja: グループにコピーが入っています。オプティマイザーが更新するのはコピーで、
モデルのパラメータは変わりません。
原因: `detach().clone()` は新しいテンソルを作ります。
直し方: パラメータそのものをグループに入れます。
"""


def parameter_groups(model, decay):
    weights = [p.detach().clone().requires_grad_() for p in model.parameters() if p.ndim >= 2]
    others = [p.detach().clone().requires_grad_() for p in model.parameters() if p.ndim < 2]
    return [
        {"params": weights, "weight_decay": decay},
        {"params": others, "weight_decay": 0.0},
    ]
