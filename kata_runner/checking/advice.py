"""What the exceptions mean that beginners get, and what to do about them."""

from __future__ import annotations

from kata_runner.model.language import Text

# What a beginner's exception means: (type, words in its message, what to do).
_ADVICE: tuple[tuple[type[BaseException], str, Text], ...] = (
    (
        RuntimeError,
        "Expected all tensors to be on the same device",
        Text(
            en="tensors of two devices met: make new tensors with `device=x.device`, or move them "
            "with `.to(x.device)`",
            ja="別々のデバイスにあるテンソルを一緒に計算しています。新しいテンソルは `device=x.device` "
            "で作るか、`.to(x.device)` で移しましょう",
        ),
    ),
    (
        TypeError,
        "to numpy. Use Tensor.cpu()",
        Text(
            en="NumPy sees only the CPU: stay with tensors",
            ja="NumPy は CPU しか扱えません。テンソルのまま計算しましょう",
        ),
    ),
    (
        RuntimeError,
        "One of the differentiated Tensors does not require grad",
        Text(
            en="the derivative was asked with respect to a tensor that is not tracked: it needs "
            "requires_grad",
            ja="微分する相手のテンソルが追跡されていません。requires_grad が必要です",
        ),
    ),
    (
        RuntimeError,
        "can be implicitly created only for scalar outputs",
        Text(
            en="backward starts from one number: sum or average first",
            ja="逆伝播は1つの数から始まります。先に合計か平均をとりましょう",
        ),
    ),
    (
        RuntimeError,
        "same dtype",
        Text(
            en="float32 met float64: make new tensors with `dtype=x.dtype`",
            ja="float32 と float64 が混ざっています。新しいテンソルは `dtype=x.dtype` で作りましょう",
        ),
    ),
    (
        RuntimeError,
        "does not require grad",
        Text(
            en="nothing here remembers how it was computed: was a tensor detached, or made without "
            "requires_grad?",
            ja="計算の記録がありません。detach したり、requires_grad を付け忘れたりしていませんか？",
        ),
    ),
    (
        NotImplementedError,
        "bitwise_xor",
        Text(
            en="`^` is no power in Python: write `x ** 2`",
            ja="Python の `^` は累乗ではありません。`x ** 2` と書きましょう",
        ),
    ),
    (
        TypeError,
        "as parameter",
        Text(
            en="this name holds a parameter: copy the values into it, under `torch.no_grad()`, with "
            "`.copy_(…)`",
            ja="この名前にはパラメータが入っています。`torch.no_grad()` の中で、`.copy_(…)` を使って"
            "値をコピーしましょう",
        ),
    ),
    (
        AttributeError,
        "before Module.__init__() call",
        Text(
            en="call `super().__init__()` first in `__init__`",
            ja="`__init__` の最初で `super().__init__()` を呼びましょう",
        ),
    ),
    (
        RuntimeError,
        "second time",
        Text(
            en="a graph serves one backward pass: compute the loss anew before each one",
            ja="計算グラフは1回の逆伝播で使い切りです。逆伝播の前に毎回損失を計算し直しましょう",
        ),
    ),
    (
        RuntimeError,
        "mat1 and mat2 shapes cannot be multiplied",
        Text(
            en="the inner sizes of a matrix product have to agree: (N, D) @ (D, M)",
            ja="行列の積では内側の大きさが同じでなければなりません: (N, D) @ (D, M)",
        ),
    ),
    (
        RuntimeError,
        "leaf Variable that requires grad",
        Text(
            en="a parameter may be changed in place only under `torch.no_grad()`",
            ja="パラメータを直接書き換えるときは `torch.no_grad()` の中で行います",
        ),
    ),
    (
        TypeError,
        "NoneType",
        Text(
            en="something is None here: a gradient before backward(), or of a parameter that took "
            "no part, or a function without `return`",
            ja="None が混ざっています。backward() の前の勾配や、計算に使われなかったパラメータの勾配、"
            "`return` のない関数は None です",
        ),
    ),
    (
        NotImplementedError,
        'missing the required "forward"',
        Text(
            en="the class needs a method `forward`, indented inside the class",
            ja="クラスの中に `forward` メソッドが必要です（字下げも確認しましょう）",
        ),
    ),
)


def said(error: BaseException) -> str:
    """`ValueError: what it says`, in one line of bearable length."""
    try:
        text = " ".join(str(error).split())
    except Exception:  # noqa: BLE001  # an exception of the solution's own may not even print
        text = ""
    text = text if len(text) <= 400 else text[:400] + "…"
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def advice(error: BaseException) -> Text | None:
    """What to do about an exception, where we know it."""
    words_of_it = said(error)
    for kind, words, text in _ADVICE:
        if isinstance(error, kind) and words in words_of_it:
            return text
    return None
