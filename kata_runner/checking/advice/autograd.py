"""Errors about gradients and the graph."""

from __future__ import annotations

from kata_runner.checking.advice.entry import Advice
from kata_runner.model.language import Text

ABOUT_AUTOGRAD = (
    Advice(
        RuntimeError,
        r"One of the differentiated Tensors does not require grad",
        Text(
            en="the gradient is taken with respect to a tensor that has requires_grad=False",
            ja="requires_grad が False のテンソルについて、勾配を求めようとしています",
        ),
    ),
    Advice(
        RuntimeError,
        r"does not require grad and does not have a grad_fn",
        Text(
            en="this result has no graph. Either no tensor in the calculation has "
            "requires_grad=True, or something in between cut the graph: `.detach()`, `.item()`, "
            "`.data`, `torch.no_grad()`, `torch.tensor(…)` or NumPy. A gradient has a graph only if "
            "it was computed with `create_graph=True`",
            ja="この計算結果には計算グラフがありません。requires_grad=True のテンソルを使っていないか、"
            "途中で切り離しています（`.detach()`、`.item()`、`.data`、`torch.no_grad()`、"
            "`torch.tensor(…)`、NumPy など）。勾配に計算グラフがあるのは、"
            "`create_graph=True` で求めたときだけです",
        ),
    ),
    Advice(
        RuntimeError,
        r"can be implicitly created only for scalar outputs",
        Text(
            en="gradients start from a single number, and this result has several elements. "
            "A sum makes one of them; a mean does too, and divides each gradient by their number",
            ja="勾配の計算は1つの数値から始まりますが、この結果には要素が複数あります。"
            "合計をとれば1つの数値になります。平均でも1つになりますが、勾配は要素数で割られます",
        ),
    ),
    Advice(
        RuntimeError,
        r"Mismatch in shape: grad_output",
        Text(
            en="what `backward(…)` is given is no tensor to derive by: it is multiplied with the "
            "gradient, and has the shape of the result. Where the result is a single number, "
            "leave it out",
            ja="`backward(…)` の引数は、微分する変数ではありません。勾配に掛けられるテンソルで、"
            "計算結果と同じ形にします。計算結果の要素が1つだけなら、引数は要りません",
        ),
        written=r"\.backward\(",  # a check, too, hands a gradient to a result of whatever shape
    ),
    Advice(
        RuntimeError,
        r"backward through the graph a second time",
        Text(
            en="this goes back through a graph, or a part of one, that an earlier backward() or grad() "
            "has used up: compute that part again before",
            ja="以前の backward() や grad() で解放された計算グラフ（またはその一部）を、もう一度たどっています。"
            "その部分を、先に計算し直しましょう",
        ),
    ),
    Advice(
        RuntimeError,
        r"leaf Variable that requires grad",
        Text(
            en="a tensor with requires_grad=True is changed in place. To update a parameter, do it "
            "under `torch.no_grad()`; anywhere else, make a new tensor (`a = a + b`, not `a += b`)",
            ja="requires_grad=True のテンソルを直接書き換えています。パラメータの更新なら "
            "`torch.no_grad()` の中で行い、それ以外なら新しいテンソルを作ります"
            "（`a += b` ではなく `a = a + b`）",
        ),
    ),
    Advice(
        RuntimeError,
        r"modified by an inplace operation",
        Text(
            en="a tensor that backward() still needs was changed in place after it was used: by "
            "`+=`, `/=` and the like, `x[i] = …`, a method ending in `_`, or an optimizer's step(). "
            "The error comes up later, in backward()",
            ja="逆伝播に必要なテンソルが、計算に使われた後で書き換えられました（`+=` や `/=`、`x[i] = …`、"
            "`_` で終わるメソッド、オプティマイザーの step() など）。エラーになるのは、"
            "その後の backward() のときです",
        ),
    ),
    Advice(
        RuntimeError,
        r"not have been used in the graph",
        Text(
            en="the result does not depend on this tensor: it was computed without it, or from a "
            "copy that is cut off from it",
            ja="計算結果がこのテンソルに依存していません。計算に使われていないか、"
            "切り離したコピーから計算されています",
        ),
    ),
    Advice(
        RuntimeError,
        r"(?i)only tensors of floating point",
        Text(
            en="only floats can have gradients: write `3.0`, not `3`, or convert with `.float()`",
            ja="勾配を求められるのは浮動小数点数だけです。`3` ではなく `3.0` と書くか、"
            "`.float()` で変換しましょう",
        ),
    ),
    Advice(
        RuntimeError,
        r"Can't call numpy\(\) on Tensor that requires grad",
        Text(
            en="NumPy records no graph, so no gradient can flow through it: stay with tensors, or "
            "use `.detach().numpy()` where no gradient is needed",
            ja="NumPy の計算は計算グラフに記録されません。テンソルのまま計算するか、"
            "勾配が要らないところなら `.detach().numpy()` を使いましょう",
        ),
    ),
)
