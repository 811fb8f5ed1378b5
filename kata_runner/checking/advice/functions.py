"""Errors about an operation of one's own, a subclass of `torch.autograd.Function`."""

from __future__ import annotations

from kata_runner.checking.advice.entry import Advice
from kata_runner.model.language import Text

ABOUT_FUNCTIONS = (
    Advice(
        TypeError,
        r"save_for_backward can only save .* is of type (?P<type>float|int|bool|str)\b",
        Text(
            en="`save_for_backward` keeps tensors only (and PyTorch counts its arguments from 0): "
            "keep the {type} as an attribute, as in `ctx.beta = beta`",
            ja="`save_for_backward` で保存できるのはテンソルだけです（引数の番号は 0 から数えています）。"
            "{type} の値は、`ctx.beta = beta` のように属性に保存しましょう",
        ),
    ),
    Advice(
        AttributeError,
        r"'NoneType' object has no attribute 'save_for_backward'",
        Text(
            en="`ctx` is None here. `apply` makes a `ctx` and calls `forward` with it: call `apply` with "
            "the other arguments only",
            ja="ここでは `ctx` が None です。`ctx` を用意して `forward` に渡すのは `apply` です。"
            "`ctx` 以外の引数で `apply` を呼び出しましょう",
        ),
    ),
    Advice(
        AttributeError,
        r"'\w+Backward' object has no attribute '(?P<name>\w+)'",
        Text(
            en="`ctx` has no `{name}` here: what `backward` reads from `ctx`, `forward` has to keep "
            "there before, under the same name",
            ja="`ctx` に `{name}` がありません。`backward` で `ctx` から読み出すものは、"
            "先に `forward` で同じ名前で保存しておきます",
        ),
    ),
    Advice(
        TypeError,
        r"(?P<name>\w+\.forward)\(\) (missing|takes) .*positional argument",
        Text(
            en="`apply` calls `{name}` with a `ctx` that it makes, followed by what is in `apply(…)`. Both "
            "have to fit: no `self` beside `ctx` in the `def`, and no `ctx` in the call",
            ja="`apply` は、自分で用意した `ctx` に続けて、`apply(…)` の引数を `{name}` に渡します。"
            "`def` に `ctx` と `self` の両方は書かず、呼び出しでは `ctx` を渡しません",
        ),
        written=r"\.apply\([^\n]*\n?\Z",  # the line itself
    ),
    Advice(
        TypeError,
        r"\.backward\(\) missing .*positional argument",
        Text(
            en="`backward` gets only `ctx` and the gradient of the result (of several results, one of "
            "each). What else it needs, `forward` keeps in `ctx`",
            ja="`backward` に渡されるのは、`ctx` と、結果についての勾配（結果が複数なら1つずつ）だけです。"
            "ほかに必要なものは、`forward` で `ctx` に保存しておきます",
        ),
    ),
    Advice(
        RuntimeError,
        r"Legacy autograd function with non-static forward",
        Text(
            en="this is the old way, with an object. Now both methods are static: `@staticmethod` above "
            "each, `ctx` in the place of `self`, and the call is `apply`, on the class itself",
            ja="オブジェクトを作って呼び出すのは古い書き方です。今は、2つのメソッドに `@staticmethod` を付けて "
            "`self` の代わりに `ctx` を受け取り、クラスの `apply` で呼び出します",
        ),
    ),
    Advice(
        RuntimeError,
        r"does not require grad and does not have a grad_fn",
        Text(
            en="here, inside `backward`, PyTorch records nothing, so autograd can find no gradient there: "
            "compute the slope by its formula",
            ja="`backward` の中の計算は記録されないので、そこで autograd に勾配を求めさせることはできません。"
            "傾きは式で計算しましょう",
        ),
        written=r"def backward\(ctx\b(?!(?s:.*)\benable_grad\b)",
    ),
    Advice(
        RuntimeError,
        r"returned an incorrect number of gradients",
        Text(
            en="`backward` returns one gradient for each argument of `forward` but `ctx`, in the same "
            "order; for an argument that has no gradient it returns None. Several gradients are separated "
            "by commas, `a, b`: a list counts as one, and so does what a `backward` without `return` gives",
            ja="`backward` は、`forward` の（`ctx` を除く）引数と同じ順に、引数と同じ数の勾配を返します。"
            "勾配のない引数の分は None です。複数の勾配は `a, b` のようにコンマで区切って返します"
            "（リストは1つと数えられます。`return` のない `backward` の戻り値も1つです）",
        ),
    ),
    Advice(
        RuntimeError,
        r"returned a gradient different than None at position (?P<place>\d+)",
        Text(
            en="`backward` returns a gradient for an argument that is no tensor, number {place} of "
            "`forward` without `ctx`. Such an argument gets None, and the order is that of the arguments",
            ja="`forward` の（`ctx` を除く）{place} 番目の引数はテンソルではないのに、"
            "`backward` がその勾配を返しています。テンソルでない引数の分は None にし、引数と同じ順に返します",
        ),
    ),
    Advice(
        RuntimeError,
        r"returned an invalid gradient at index \d+ - got .* but expected shape compatible with",
        Text(
            en="the gradient that `backward` returns for an argument has another shape than the argument: "
            "there is one number for each of its elements",
            ja="`backward` の返す勾配の形が、対応する引数の形と違います。"
            "勾配は、引数の要素1つにつき1つの数値です",
        ),
    ),
)
