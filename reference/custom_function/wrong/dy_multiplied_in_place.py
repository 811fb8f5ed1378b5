"""
code: in backward calls mul_ or in backward has dy *= _

en: The backward pass changes dy, which others may still need. (After a sum, the
elements of dy share their memory, and there is an error.)
cause: Methods with an underscore at their end work in place, and so do operators such as `*=`.
fix: Use `*`, which makes a new tensor.

ja: 逆伝播で dy が書き換えられています。dy は、ほかでも使われるかもしれません
（sum の後のように、dy の要素がメモリを共有していると、エラーになります）。
原因: 名前がアンダースコアで終わるメソッドと、`*=` のような演算子は、インプレースで書き換えます。
直し方: 新しいテンソルを作る `*` を使います。
"""

import torch


class Swish(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, beta):
        ctx.save_for_backward(x)
        ctx.beta = beta
        return x * torch.sigmoid(beta * x)

    @staticmethod
    def backward(ctx, dy):
        (x,) = ctx.saved_tensors
        s = torch.sigmoid(ctx.beta * x)
        slope = s + ctx.beta * x * s * (1 - s)
        return dy.mul_(slope), None
