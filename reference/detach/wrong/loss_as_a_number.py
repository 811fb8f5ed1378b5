"""
code: calls item

en: td_loss returns a Python number, not a tensor. No gradient can flow back from it.
cause: `.item()` takes the number out of the tensor.
fix: Return the tensor: leave out `.item()`.

ja: td_loss がテンソルではなく Python の数値を返しています。これでは勾配が伝わりません。
原因: `.item()` が、テンソルから数値を取り出しています。
直し方: `.item()` を外して、テンソルのまま返します。
"""


def td_loss(value, reward, next_value, gamma):
    target = (reward + gamma * next_value).detach()
    return ((value - target) ** 2).mean().item()
