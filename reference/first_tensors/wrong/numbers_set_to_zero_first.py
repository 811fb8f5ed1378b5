"""
code: in alike calls zero_ or in alike has a[_] = _ or in alike has a *= 0 or in alike calls fill_

en: alike gives the right answer, but changes the tensors that it compares.
cause: A method whose name ends with an underscore, such as `zero_`, writes into the tensor itself.
fix: Compare `a.shape` and `a.dtype` with those of `b`: they do not depend on the numbers.

ja: alike の答えは合っていますが、比べたテンソルの値が変わっています。
原因: `zero_` のように名前がアンダースコアで終わるメソッドは、テンソルそのものを書き換えます。
直し方: `a.shape` と `a.dtype` を `b` のものと比べます。どちらも、要素の値にはよりません。
"""

import torch


def alike(a, b):
    a.zero_()
    b.zero_()
    return a.dtype == b.dtype and torch.equal(a, b)
