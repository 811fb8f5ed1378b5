"""
code: calls requires_grad_

en: td_loss stops with an error where next_value is the result of a recorded calculation.
cause: `requires_grad_` can change this setting of leaves only, and it changes it in the caller's tensor.
fix: Use `next_value.detach()` in the formula.

ja: next_value が記録された計算の結果のとき、td_loss がエラーで止まります。
原因: `requires_grad_` で設定を変えられるのは葉テンソルだけです。しかも、呼び出し側のテンソルの設定が変わります。
直し方: 式の中で `next_value.detach()` を使います。
"""


def td_loss(value, reward, next_value, gamma):
    next_value.requires_grad_(False)
    target = reward + gamma * next_value
    return ((value - target) ** 2).mean()
