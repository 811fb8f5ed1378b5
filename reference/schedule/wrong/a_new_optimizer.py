"""
code: calls SGD

en: The learning rates of the groups do not follow the factor: they stay as they were.
cause: Inside the function, `optimizer` is the name of a new optimizer. The one that was passed stays as it was.
fix: Set `group["lr"]` for each group in `optimizer.param_groups`.

ja: グループの学習率が係数に従わず、元のままです。
原因: 関数の中で、`optimizer` という名前が新しいオプティマイザーを指すようになります。渡されたものは変わりません。
直し方: `optimizer.param_groups` のグループごとに `group["lr"]` を設定します。
"""

import torch


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    listed = []
    for group in optimizer.param_groups:
        peak = group.setdefault("initial_lr", group["lr"])
        listed.append({"params": group["params"], "lr": peak * factor})
    optimizer = torch.optim.SGD(listed)
