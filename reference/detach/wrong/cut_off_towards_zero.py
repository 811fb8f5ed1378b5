"""
en: The digits after the point are cut off instead of rounded.
cause: A conversion to integers cuts off.
fix: Use `torch.round`.

ja: 四捨五入にあたる丸めではなく、小数点以下の切り捨てになっています。
原因: 整数への変換では、小数点以下が切り捨てられます。
直し方: `torch.round` を使います。
"""


def round_through(x):
    return x + (x.long() - x).detach()
