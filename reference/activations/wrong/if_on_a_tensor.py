"""
en: leaky_relu stops with an error where x has more than one element.
cause: `if` needs a single True or False, and a comparison gives one for each element.
fix: Choose element by element: `torch.where(x > 0, …, …)`.

ja: x の要素が2個以上あると、leaky_relu がエラーになります。
原因: `if` には1つの True か False が必要ですが、
比較の結果は要素ごとにあります。
直し方: `torch.where(x > 0, …, …)` で、要素ごとに選びます。
"""


def leaky_relu(x, slope=0.01):
    if x > 0:
        return x
    return slope * x
