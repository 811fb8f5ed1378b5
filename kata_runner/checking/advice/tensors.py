"""Errors about devices, dtypes, shapes and indices."""
# More than 300 lines: one table, an entry after the other.

from __future__ import annotations

from kata_runner.checking.advice.entry import Advice
from kata_runner.model.language import Text

_INTEGER = r"(Long|Int|Short|Char|Byte|Bool|long|int|short|char|unsigned char|bool)"
_FLOAT = r"(Float|Double|Half|BFloat16|float|double)"
_TWO_FLOATS = (
    rf"(same dtype.*\b{_FLOAT} (and|!=) {_FLOAT}|scalar type {_FLOAT} but found {_FLOAT})\b"
)
# `a.amax(dim=3)` and another one of the kind, in the line of the error or in the one above it.
_REDUCTION = r"\.(amax|amin|max|min|sum|mean|prod|var|std|median)\((dim=|axis=)?-?\d+\)"
_REDUCED_AGAIN = rf"{_REDUCTION}[^\n]*(\n[^\n]*)?{_REDUCTION}[^\n]*\s*\Z"

ABOUT_TENSORS = (
    Advice(
        RuntimeError,
        r"(?i)accelerator device|device ordinal|device type for generator",
        Text(
            en="the argument of `torch.Generator` is a device, not a seed. The seed comes afterwards: "
            "`torch.Generator().manual_seed(seed)`",
            ja="`torch.Generator` の引数はシードではなくデバイスです。シードは、"
            "`torch.Generator().manual_seed(seed)` のように後から設定します",
        ),
        written=r"\bGenerator\((\w*seed\w*|[\d_]+)\)",
    ),
    Advice(
        RuntimeError,
        r"(?i)tensors? .*same device|not on the expected device",
        Text(
            en="tensors on different devices cannot be combined: move one with "
            "`.to(other.device)`, or create it with `device=other.device`",
            ja="別々のデバイスにあるテンソルは一緒に計算できません。`.to(other.device)` で移すか、"
            "`device=other.device` を指定して作りましょう",
        ),
    ),
    Advice(
        TypeError,
        r"expected np\.ndarray \(got numpy\.",
        Text(
            en="this is a NumPy number, no array: NumPy computes one from an array without axes, for "
            "instance. Stay with tensors, or use `torch.as_tensor`, which takes numbers, too",
            ja="これは配列ではなく、NumPy の数値です。NumPy で軸のない配列を計算すると、"
            "結果が数値になることがあります。テンソルのまま計算するか、"
            "数値も受け取れる `torch.as_tensor` を使いましょう",
        ),
    ),
    Advice(
        TypeError,
        r"to numpy\. Use Tensor\.cpu\(\)",
        Text(
            en="NumPy works on the CPU only: stay with tensors",
            ja="NumPy は CPU しか扱えません。テンソルのまま計算しましょう",
        ),
    ),
    Advice(
        TypeError,
        r"(std|var)(_mean)?\(\) .*\bddof\b",
        Text(
            en="what NumPy calls `ddof` is `correction` here: `correction=0` divides by N",
            ja="NumPy の `ddof` は、PyTorch では `correction` です。`correction=0` なら N で割ります",
        ),
    ),
    Advice(
        (AssertionError, RuntimeError),
        r"not compiled with CUDA|No CUDA GPUs|Found no NVIDIA driver",
        Text(
            en="CUDA is not available here. Code that takes the device from its input, `x.device`, "
            "runs on every device",
            ja="この環境では CUDA を使えません。入力のデバイス `x.device` に合わせれば、"
            "どのデバイスでも動きます",
        ),
    ),
    Advice(
        RuntimeError,
        rf"same dtype.*\b({_INTEGER} (and|!=) {_FLOAT}|{_FLOAT} (and|!=) {_INTEGER})\b",
        Text(
            en="integers and floats cannot be combined here: make the integers floats, with "
            "`.float()`, or `1.0` in place of `1`",
            ja="整数と浮動小数点数は、ここでは一緒に計算できません。整数のほうを `.float()` や、"
            "`1` ではなく `1.0` と書くことで、浮動小数点数にしましょう",
        ),
    ),
    Advice(
        RuntimeError,
        _TWO_FLOATS,
        Text(
            en="float32 (Float) and float64 (Double) cannot be combined here. `.float()` gives "
            "float32, also where the other one is float64: if the float32 comes from it, leave it out",
            ja="float32（Float）と float64（Double）は、ここでは一緒に計算できません。`.float()` は、"
            "相手が float64 でも float32 に変換します。float32 がそこで生じているなら、`.float()` を外しましょう",
        ),
        written=r"\.float\(\)(?!\.mean)",  # that of an accuracy is beside the point
    ),
    Advice(
        RuntimeError,
        _TWO_FLOATS,
        Text(
            en="float32 (Float) and float64 (Double) cannot be combined here: `a.to(b.dtype)` "
            "makes them the same",
            ja="float32（Float）と float64（Double）など、dtype の違う浮動小数点数は、"
            "ここでは一緒に計算できません。`a.to(b.dtype)` でそろえられます",
        ),
    ),
    Advice(
        (RuntimeError, TypeError),
        r"could not infer output dtype|Input dtype must be either a floating point",
        Text(
            en="this needs floats: `.float()` converts integers",
            ja="浮動小数点数が必要です。整数は `.float()` で変換できます",
        ),
    ),
    Advice(
        RuntimeError,
        r"mat1 and mat2 shapes cannot be multiplied "
        r"\((?P<a>\d+)x(?P<b>\d+) and (?P<c>\d+)x(?P<d>\d+)\)",
        Text(
            en="the inner sizes of a matrix product have to be equal: in "
            "({a}, {b}) @ ({c}, {d}), {b} is not {c}",
            ja="行列の積では内側の大きさが同じでなければなりません。({a}, {b}) @ ({c}, {d}) では "
            "{b} と {c} が違います",
        ),
    ),
    Advice(
        RuntimeError,
        r"mat1 and mat2 shapes|size mismatch, got input|size mismatch, m1|inconsistent tensor size",
        Text(
            en="the inner sizes of a product have to be equal: (N, D) @ (D, M), (N, D) @ (D,), "
            "(D,) @ (D,)",
            ja="積では内側の大きさが同じでなければなりません：(N, D) @ (D, M)、(N, D) @ (D,)、"
            "(D,) @ (D,)",
        ),
    ),
    Advice(
        RuntimeError,
        r"size of tensor a \((?P<a>\d+)\) must match the size of tensor b \((?P<b>\d+)\)",
        Text(
            en="these shapes do not fit element by element: {a} meets {b}. `one_hot(labels)` has as "
            "many columns as the largest label needs, `one_hot(labels, classes)` one for each class",
            ja="要素ごとに計算できない形です（{a} と {b}）。`one_hot(labels)` の列数は、最大のラベル + 1 に"
            "なります。`one_hot(labels, classes)` なら、クラスごとに1列になります",
        ),
        written=r"\bone_hot\([\w.]+(\(\))?\)(?!:)",  # the labels alone, and no definition
    ),
    Advice(
        RuntimeError,
        r"size of tensor a \((?P<a>\d+)\) must match the size of tensor b \((?P<b>\d+)\)",
        Text(
            en="these shapes do not fit element by element: counted from the right, sizes have to be "
            "equal, or one of them 1; here {a} meets {b}",
            ja="要素ごとに計算できない形です。形を右端から見て、大きさが同じか、一方が 1 でなければ"
            "なりません。ここでは {a} と {b} です",
        ),
    ),
    Advice(
        RuntimeError,
        r"einsum\(\).* subscript (?P<letter>\w) has size (?P<a>\d+) .* previously seen size (?P<b>\d+)",
        Text(
            en="in `einsum`, a letter has the same size everywhere; here `{letter}` is {b} in one "
            "tensor and {a} in another",
            ja="`einsum` では、同じ文字の大きさはどこでも同じです。ここでは、`{letter}` が一方のテンソルで {b}、"
            "もう一方で {a} です",
        ),
    ),
    Advice(
        RuntimeError,
        r"output with shape (?P<a>\[[\d, ]*\]) doesn't match the broadcast shape (?P<b>\[[\d, ]*\])",
        Text(
            en="an operation in place, such as `+=`, keeps the shape {a}, and the result has {b}: "
            "look at where the two shapes come from. If the new shape is meant, make a new tensor "
            "(`a = a + b`)",
            ja="`+=` のような書き換えでは形 {a} を変えられませんが、結果の形は {b} です。"
            "2つの形がどこから来たかを確かめましょう。この形にしたいのなら、新しいテンソルを作ります（`a = a + b`）",
        ),
    ),
    Advice(
        ValueError,
        r"target size .* different to the input size",
        Text(
            en="the prediction and the target need the same shape",
            ja="予測値と目標値は、形が同じでなければなりません",
        ),
    ),
    Advice(
        RuntimeError,
        r"invalid for input of size 0$",
        Text(
            en="the tensor is empty here, before its shape is changed: look at where it comes from. "
            "For instance, a slice `x[:-n]` is empty where n is 0",
            ja="形を変える前のテンソルが、ここでは空です。このテンソルがどこで作られたかを確かめましょう。"
            "たとえば、スライス `x[:-n]` は、n が 0 のとき空になります",
        ),
    ),
    Advice(
        RuntimeError,
        r"invalid for input of size (?P<n>\d+)",
        Text(
            en="the new shape has to have as many elements as the old one: {n}",
            ja="新しい形の要素数は、元と同じ{n}個でなければなりません",
        ),
    ),
    Advice(
        TypeError,
        r"argument '(shape|sizes?|split_sizes?|repeats)'.* must be (tuple of ints|int), ?(but got|not) float",
        Text(
            en="sizes are whole numbers, and `/` always gives a float: `//` gives a whole number",
            ja="大きさは整数でなければなりません。`/` の結果は必ず小数になります。`//` なら整数になります",
        ),
    ),
    Advice(
        RuntimeError,
        r"view size is not compatible",
        Text(
            en="`.reshape(…)` does the same, and copies the values where it has to",
            ja="`.reshape(…)` なら、必要に応じて値をコピーして形を変えられます",
        ),
    ),
    Advice(
        RuntimeError,
        r"stack expects each tensor to be equal size|Sizes of tensors must match except",
        Text(
            en="tensors that are joined need the same shape (for `torch.cat`, except along `dim`)",
            ja="つなげるテンソルは形が同じでなければなりません（`torch.cat` では `dim` の方向を除く）",
        ),
    ),
    Advice(
        TypeError,
        r"(cat|stack|vstack|hstack)\(\).*must be tuple of Tensors, not Tensor",
        Text(
            en="the tensors go into one list: `torch.cat([a, b])`",
            ja="テンソルは1つのリストにまとめて渡します：`torch.cat([a, b])`",
        ),
    ),
    Advice(
        IndexError,
        r"Dimension out of range.*range of \[(?P<low>-\d+), (?P<high>\d+)\]",
        Text(
            en="this tensor has no such dimension: `dim` may only be from {low} to {high} here. `sum`, "
            "`amax` and the like remove their dimension, and those after it move forward by one. "
            "`amax` and `sum` also take several at once: `dim=(1, 2)`",
            ja="このテンソルにその次元はありません。ここで `dim` に渡せるのは {low} から {high} までです。"
            "`sum` や `amax` などを使うと、その次元がなくなり、後ろの次元の番号が1つずつ小さくなります。"
            "`amax` や `sum` には、`dim=(1, 2)` のように複数の次元を一度に指定することもできます",
        ),
        written=_REDUCED_AGAIN,
    ),
    Advice(
        IndexError,
        r"Dimension out of range.*range of \[-1, 0\]",
        Text(
            en="this tensor has no such dimension: `dim` may only be -1 or 0 here",
            ja="このテンソルにその次元はありません。ここで `dim` に渡せるのは -1 と 0 だけです",
        ),
    ),
    Advice(
        IndexError,
        r"Dimension out of range.*range of \[(?P<low>-\d+), (?P<high>\d+)\]",
        Text(
            en="this tensor has no such dimension: `dim` may only be from {low} to {high} here",
            ja="このテンソルにその次元はありません。ここで `dim` に渡せるのは {low} から {high} までです",
        ),
    ),
    Advice(
        IndexError,
        r"too many indices for tensor of dimension (?P<n>\d+)",
        Text(
            en="the tensor has {n} dimensions: there are more indices than that",
            ja="このテンソルの次元数は {n} で、添字の数がそれを超えています",
        ),
    ),
    Advice(
        IndexError,
        r"index -?\d+ is out of bounds for dimension \d+ with size 1$",
        Text(
            en="there is only 1 entry here, and its index is 0",
            ja="ここの要素は1つだけで、添字は 0 です",
        ),
    ),
    Advice(
        IndexError,
        r"index -?\d+ is out of bounds for dimension \d+ with size (?P<n>\d+)",
        Text(
            en="there are {n} entries here, and indices start at 0",
            ja="ここの大きさは {n} で、添字は 0 から始まります",
        ),
    ),
    Advice(
        IndexError,
        r"only integers, slices .* valid indices",
        Text(
            en="an index has to be an integer: `//` divides without a remainder, and `int(…)` or "
            "`.long()` convert",
            ja="添字は整数でなければなりません。割り算は `//` を使い、`int(…)` や `.long()` で変換します",
        ),
    ),
    Advice(
        (RuntimeError, ValueError, TypeError),
        r"cannot be converted to Scalar|[Oo]nly one.element tensors can be converted",
        Text(
            en="`.item()`, `float(…)` and the functions of `math` take a tensor with one element; "
            "`torch.exp`, `torch.tanh`, … work on every element",
            ja="`.item()`、`float(…)`、`math` の関数に渡せるのは、要素が1つのテンソルだけです。"
            "`torch.exp` や `torch.tanh` などは、すべての要素を計算します",
        ),
    ),
    Advice(
        TypeError,
        r"iteration over a 0-d tensor",
        Text(
            en="a tensor with the shape () is a single number: there is nothing to loop over",
            ja="形が () のテンソルは1つの数値なので、繰り返しの対象になりません",
        ),
    ),
    Advice(
        (AttributeError, TypeError),
        r"torch\.return_types\.(?P<name>max|min)\b",
        Text(
            en="with a dim, `{name}` returns two tensors, the values and their indices. `a{name}` returns "
            "the values alone",
            ja="dim を渡した `{name}` は、値とインデックスの2つのテンソルを返します。値だけなら `a{name}` を"
            "使います",
        ),
    ),
    Advice(
        (AttributeError, TypeError),
        r"torch\.return_types\.(?P<name>sort|topk|median|nanmedian|mode|kthvalue|cummax|cummin)\b",
        Text(
            en="`{name}` returns two tensors here, the values and their indices. `.values` is the first",
            ja="`{name}` は、ここでは値とインデックスの2つのテンソルを返します。値は `.values` です",
        ),
    ),
    Advice(
        TypeError,
        r"argument '\w+' \(position \d+\) must be Tensor, not (?P<kind>float|int|list|tuple|bool)",
        Text(
            en="a tensor is needed here, and this is a Python {kind}: `torch.tensor(…)` makes one",
            ja="ここにはテンソルが必要ですが、Python の {kind} が渡されています。"
            "`torch.tensor(…)` でテンソルになります",
        ),
    ),
    Advice(
        TypeError,
        r"randint\(\)",
        Text(
            en="`torch.randint(low, high, size)` takes the size as a tuple: "
            "`torch.randint(0, 4, (1,))`",
            ja="`torch.randint(low, high, size)` の size はタプルで渡します："
            "`torch.randint(0, 4, (1,))`",
        ),
    ),
    Advice(
        TypeError,
        r"'torch\.Size'.*'Tensor'|'Tensor'.*'torch\.Size'",
        Text(
            en="`.shape` is a tuple of sizes: one of them is `x.shape[0]`, and the number of "
            "elements is `x.numel()`",
            ja="`.shape` は大きさを並べたタプルです。1つだけなら `x.shape[0]`、要素数なら "
            "`x.numel()` です",
        ),
    ),
    Advice(
        TypeError,
        r"'torch\.Size' object is not callable",
        Text(
            en="`.shape` takes no parentheses: `x.shape`, `x.shape[0]`",
            ja="`.shape` に丸括弧は付けません：`x.shape`、`x.shape[0]`",
        ),
    ),
    Advice(
        TypeError,
        r"'Tensor' object is not callable",
        Text(
            en="parentheses come right after a tensor: is a `*` missing, or is it a name that a "
            "function had, or an attribute such as `.T` or `.grad`?",
            ja="テンソルの直後に丸括弧があります。`*` が抜けているか、関数と同じ名前の変数か、"
            "`.T` や `.grad` のような属性ではありませんか？",
        ),
    ),
    Advice(
        AttributeError,
        r"'(?P<kind>float|int|bool|list|tuple)' object has no attribute "
        r"'(?P<name>detach|backward|item|shape|grad|requires_grad_?|to|view|reshape|mean|numel"
        r"|dtype|device|tolist|dim|float|long|exp|tanh|squeeze|unsqueeze)'",
        Text(
            en="`{name}` is there for tensors, and this is a Python {kind}",
            ja="`{name}` はテンソルのものですが、これは Python の {kind} です",
        ),
    ),
    Advice(
        ValueError,
        r"expected sequence of length \d+ at dim \d+",
        Text(
            en="the rows of a tensor all have the same length",
            ja="テンソルの行は、すべて同じ長さでなければなりません",
        ),
    ),
    Advice(
        RuntimeError,
        r"device string: gpu",
        Text(
            en='the device of an NVIDIA GPU is called "cuda", that of a Mac "mps"',
            ja='NVIDIA の GPU のデバイス名は "cuda"、Mac では "mps" です',
        ),
    ),
    Advice(
        IndexError,
        r"index out of range in self",
        Text(
            en="the indices for an embedding start at 0 and are smaller than its number of rows",
            ja="埋め込み（Embedding）の添字は 0 から始まり、行数より小さくなければなりません",
        ),
    ),
    Advice(
        NotImplementedError,
        r"bitwise_xor",
        Text(
            en="`^` is not exponentiation in Python: write `x ** 2`",
            ja="Python の `^` は累乗ではありません。`x ** 2` と書きましょう",
        ),
    ),
    Advice(
        AttributeError,
        r"module 'torch' has no attribute 'grad'",
        Text(
            en="the function is `torch.autograd.grad`",
            ja="この関数は `torch.autograd.grad` です",
        ),
    ),
)
