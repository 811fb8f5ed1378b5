"""
en: All groups get the same learning rate.
cause: The factor itself is set as the learning rate.
fix: Multiply the peak of each group by the factor, and set "lr" to that: the factor is a share of
the peak.

ja: すべてのグループが同じ学習率になっています。
原因: 係数そのものを学習率に設定しています。
直し方: 係数はピークに対する割合なので、各グループのピークに係数を掛けた値を "lr" に入れます。
"""


def schedule_(optimizer, step, *, warmup, total, floor):
    factor = factor_at(step, warmup=warmup, total=total, floor=floor)
    for group in optimizer.param_groups:
        group.setdefault("initial_lr", group["lr"])
        group["lr"] = factor
