"""Errors about modules, losses, optimizers and data loaders."""

from __future__ import annotations

from kata_runner.checking.advice.entry import Advice
from kata_runner.model.language import Text

# Classes that take no tensor until there is an object of them.
_LAYER = (
    r"(?P<name>Sigmoid|Tanh|ReLU|LeakyReLU|GELU|ELU|Softmax|LogSoftmax|Linear|Flatten|Dropout"
    r"|MSELoss|L1Loss|BCELoss|BCEWithLogitsLoss|CrossEntropyLoss|NLLLoss)"
)
_CLASS_CALLED = Text(
    en="`{name}(…)` only makes an object, such as a layer or a loss function. Tensors are given to "
    "that object: `f = {name}()`, then `f(…)`",
    ja="`{name}(…)` は、層や損失関数などのオブジェクトを作るだけです。テンソルは、できた"
    "オブジェクトに渡します：`f = {name}()` のあとで `f(…)`",
)
_PARAMETERS = Text(
    en="an optimizer takes the parameters: `model.parameters()`",
    ja="オプティマイザーに渡すのはパラメータです：`model.parameters()`",
)

ABOUT_MODULES = (
    Advice(
        ValueError,
        r"Fan in and fan out can not be computed",
        Text(
            en="this needs rows and columns, and a bias has one dimension: call it for tensors with "
            "`p.ndim >= 2`, and fill a bias in another way, as with `nn.init.zeros_(p)`",
            ja="この初期化には行と列が必要ですが、バイアスは1次元です。`p.ndim >= 2` のテンソルにだけ使い、"
            "バイアスには `nn.init.zeros_(p)` などを使いましょう",
        ),
    ),
    Advice(
        AttributeError,
        rf"'{_LAYER}' object has no attribute '(backward|item)'",
        _CLASS_CALLED,
        of_torch=True,
    ),
    Advice(
        TypeError,
        rf"{_LAYER}\.__init__\(\) takes .* positional arguments? but",
        _CLASS_CALLED,
        of_torch=True,
    ),
    Advice(TypeError, rf"unsupported operand type.*'{_LAYER}'", _CLASS_CALLED, of_torch=True),
    Advice(TypeError, rf"must be Tensor, not {_LAYER}\b", _CLASS_CALLED, of_torch=True),
    Advice(
        RuntimeError,
        r"Boolean value of Tensor with more than one value is ambiguous",
        Text(
            en="a tensor is where a setting such as True or False belongs. Layers and loss "
            "functions are made first, without tensors: `nn.{module}()(…)`, not `nn.{module}(…)`",
            ja="True や False などの設定を渡すところに、テンソルが渡されています。層や損失関数は、"
            "先にテンソルなしで作ります：`nn.{module}(…)` ではなく `nn.{module}()(…)`",
        ),
        raised_in=r"/torch/nn/",
        in_module=True,
    ),
    Advice(
        RuntimeError,
        r"(?i)bool(ean)? value of Tensor",
        Text(
            en="`in` compares the values of tensors. Whether a list has this very tensor, `is` says: "
            "`any(p is q for q in tensors)`",
            ja="`in` はテンソルの値を比べます。リストにそのテンソル自身があるかどうかは、`is` で調べます："
            "`any(p is q for q in tensors)`",
        ),
        written=r"(\(|= |\b(if|elif|while|and|or|not|return) )[\w.\[\]]+ (not )?in .*\n?\Z",  # its last line
    ),
    Advice(
        RuntimeError,
        r"(?i)bool(ean)? value of Tensor",
        Text(
            en="a tensor with several values is neither True nor False: `if`, `and`, `or`, `not` "
            "need one. `.all()` and `.any()` make one of several, and `torch.where` chooses for each element",
            ja="値が複数あるテンソルは、`if`、`and`、`or`、`not` の条件になりません。"
            "`.all()` や `.any()` で1つの真偽値にできます",
        ),
    ),
    Advice(
        TypeError,
        r"as parameter '(?P<name>\w+)'",
        Text(
            en="`{name}` is a parameter, and only another nn.Parameter can take its place. To "
            "change its values, use `.copy_(…)` under `torch.no_grad()`",
            ja="`{name}` はパラメータで、nn.Parameter 以外は代入できません。値だけを変えるには、"
            "`torch.no_grad()` の中で `.copy_(…)` を使います",
        ),
    ),
    Advice(
        AttributeError,
        r"before Module\.__init__\(\) call|no attribute '_(modules|parameters|\w+_hooks)'",
        Text(
            en="call `super().__init__()` first in `__init__`",
            ja="`__init__` の最初で `super().__init__()` を呼びましょう",
        ),
        raised_in=r"/torch/nn/modules/module\.py$",  # by nn.Module: other objects have no such names
    ),
    Advice(
        KeyError,
        r"attribute '(?P<name>\w+)' already exists",
        Text(
            en="the module has an attribute `{name}` already. `register_buffer` and "
            "`register_parameter` set it themselves: where `self.{name} = …` comes before, leave it out",
            ja="モジュールには、すでに `{name}` という属性があります。`register_buffer` と "
            "`register_parameter` は属性も設定するので、その前の `self.{name} = …` は要りません",
        ),
        raised_in=r"/torch/nn/modules/module\.py$",
    ),
    Advice(
        ValueError,
        r"padding='same' is not supported for strided",
        Text(
            en="with a stride, give the padding as a number: `padding=1` for a kernel of 3×3, "
            "`padding=0` for 1×1",
            ja="ストライドがあるときは、パディングを数で指定しましょう。3×3 のカーネルなら "
            "`padding=1`、1×1 なら `padding=0` です",
        ),
    ),
    Advice(
        NotImplementedError,
        r'missing the required "forward"',
        Text(
            en="the class needs a method `forward`, indented inside the class",
            ja="クラスの中に `forward` メソッドが必要です（字下げも確認しましょう）",
        ),
    ),
    Advice(
        TypeError,
        r"\.train\(\) (missing|takes|got)",
        Text(
            en="in an nn.Module, a method of your own called `train` hides Module.train(), which "
            "eval() calls too: give it another name, or make it a function outside the class",
            ja="nn.Module に `train` という名前のメソッドを定義すると、Module.train()（eval() も使います）"
            "が隠れます。別の名前にするか、クラスの外の関数にしましょう",
        ),
    ),
    Advice(
        TypeError,
        r"is not a Module subclass",
        Text(
            en="nn.Sequential takes layers, one after the other: `nn.Linear(2, 3), nn.Sigmoid()`; "
            "no list, no class without parentheses, no function",
            ja="nn.Sequential には層のオブジェクトを順に渡します：`nn.Linear(2, 3), nn.Sigmoid()`"
            "（リスト、括弧のないクラス、関数は渡せません）",
        ),
    ),
    Advice(
        ValueError,
        r"optimizer got an empty parameter list",
        Text(
            en="there are no parameters here. A module finds those of its attributes "
            "(`self.layer = …`), of nn.ModuleList and nn.Sequential, not those in a Python list",
            ja="パラメータが1つもありません。モジュールが見つけられるのは、属性（`self.layer = …`）や "
            "nn.ModuleList、nn.Sequential の中のもので、Python のリストの中は対象になりません",
        ),
    ),
    Advice(
        TypeError,
        r"optimizer can only optimize Tensors|params argument given to the optimizer",
        _PARAMETERS,
    ),
    Advice(
        TypeError,
        r"^'(?!method)\w+' object is not iterable",
        _PARAMETERS,
        raised_in=r"/torch/optim/",
    ),
    Advice(
        TypeError,
        r"DataLoader\.__init__\(\) got multiple values",
        Text(
            en="a DataLoader takes one dataset: `DataLoader(TensorDataset(x, y), batch_size=…)`",
            ja="DataLoader に渡すデータセットは1つです："
            "`DataLoader(TensorDataset(x, y), batch_size=…)`",
        ),
    ),
    Advice(
        AssertionError,
        r"Size mismatch between tensors",
        Text(
            en="the tensors of a TensorDataset need the same number of rows",
            ja="TensorDataset に渡すテンソルは、行数が同じでなければなりません",
        ),
    ),
    Advice(
        RuntimeError,
        r"(?i)(target dtype|scalar type)( to be)? Long",
        Text(
            en="class numbers have to be integers: dtype int64, which `.long()` makes",
            ja="クラスの番号は整数（dtype は int64）でなければなりません。`.long()` で変換できます",
        ),
    ),
    Advice(
        (RuntimeError, ValueError),
        r"multi-target not supported",
        Text(
            en="the targets are one class number per row: shape (N,), not (N, 1)",
            ja="目標値は、1行につき1つのクラスの番号です。形は (N, 1) ではなく (N,) にします",
        ),
    ),
    Advice(
        (IndexError, RuntimeError),
        r"Target -?\d+ is out of bounds",
        Text(
            en="class numbers start at 0 and are smaller than the number of columns of the output",
            ja="クラスの番号は 0 から始まり、出力の列数より小さくなければなりません",
        ),
    ),
    Advice(
        RuntimeError,
        r"all elements of input should be between 0 and 1",
        Text(
            en="BCELoss takes probabilities, between 0 and 1; BCEWithLogitsLoss takes any numbers",
            ja="BCELoss に渡すのは 0 から 1 までの確率です。それ以外の数なら BCEWithLogitsLoss を"
            "使います",
        ),
    ),
    Advice(
        ValueError,
        r"Expected more than 1 value per channel when training",
        Text(
            en="in training mode, batch normalization needs more than one row",
            ja="バッチ正規化は、訓練モードでは2行以上のデータが必要です",
        ),
    ),
    Advice(
        RuntimeError,
        r"loading state_dict",
        Text(
            en="the keys have to be the names of the module's parameters and buffers, with the "
            "same shapes",
            ja="キーはモジュールのパラメータとバッファの名前と一致し、形も同じでなければなりません",
        ),
    ),
)
