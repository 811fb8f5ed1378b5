"""
en: alike returns True for two tensors of the same shape, even if their dtypes differ.
cause: `type(…)` of a tensor is always `torch.Tensor`; it does not tell what kind of
number is inside.
fix: Compare `a.dtype == b.dtype` as well.

ja: 形が同じなら、dtype が違っていても alike が True を返します。
原因: テンソルの `type(…)` はいつも `torch.Tensor` で、
要素の型はわかりません。
直し方: `a.dtype == b.dtype` も比べます。
"""


def alike(a, b):
    return a.shape == b.shape and type(a) is type(b)
