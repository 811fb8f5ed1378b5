"""
code: calls detach

en: The result of `square` is not connected to x, so autograd cannot find its derivative.
cause: `x.detach()` has the values of x, but not the connection to it.
fix: Leave out `.detach()`.

ja: `square` の結果が x とつながっていないため、自動微分で微分できません。
原因: `x.detach()` には x の値がありますが、x とのつながりがありません。
直し方: `.detach()` を外します。
"""


def square(x):
    return x.detach() ** 2
