"""
en: No gradient arrives at value.
cause: Here value is the constant, and the target is not. Training would move the target towards the prediction.
fix: Detach the target, not value.

ja: value に勾配が伝わりません。
原因: value が定数になっていて、目標値は定数になっていません。これでは、学習によって目標値のほうが予測に近づいてしまいます。
直し方: value ではなく、目標値を切り離します。
"""


def td_loss(value, reward, next_value, gamma):
    target = reward + gamma * next_value
    return ((value.detach() - target) ** 2).mean()
