"""
en: masked_mean divides by T, the length of the row, not by the number of True values.
cause: `mean` also counts the zeros that the mask leaves behind.
fix: Divide the sum by the number of True values, but at least by 1:
`mask.sum(dim=1).clamp(min=1)`.

ja: masked_mean が、True の個数ではなく、行の長さ T で割っています。
原因: `mean` は、マスクによって 0 になった要素も数に入れます。
直し方: 和を True の個数で割ります。0 で割らないように、割る数は 1 以上にします
（`mask.sum(dim=1).clamp(min=1)`）。
"""


def masked_mean(x, mask):
    return (x * mask).mean(dim=1)
