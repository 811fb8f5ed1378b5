"""Errors of Python itself: None, parentheses, self, names, values."""

from __future__ import annotations

from kata_runner.checking.advice.entry import Advice
from kata_runner.model.language import Text

_METHOD = r"'?\b(builtin_function_or_method|method)\b'?"

ABOUT_PYTHON = (
    # --- None and methods
    Advice(
        (TypeError, AttributeError),
        r"NoneType",
        Text(
            en="one of these values is None. `.bias` is None in a layer that was made with `bias=False`",
            ja="値の1つが None です。`bias=False` で作った層の `.bias` は None です",
        ),
        written=r"\.bias\b(?!.*\.grad)[^\n]*\n?\Z",  # the line itself
    ),
    Advice(
        (TypeError, AttributeError),
        r"NoneType",
        Text(
            en="one of these values is None. None is, for example, `.grad` before backward(), "
            "`.grad` of a tensor that was computed from others, what backward(), step() and "
            "zero_grad() return, and what a function without `return` returns",
            ja="値の1つが None です。たとえば、backward() の前の `.grad`、ほかのテンソルから計算された"
            "テンソルの `.grad`、backward()・step()・zero_grad() の戻り値、`return` のない関数の"
            "戻り値は None です",
        ),
    ),
    Advice(
        (TypeError, AttributeError),
        _METHOD,
        Text(
            en="this is a method itself, not what it returns: call it with `()`, as in "
            "`model.parameters()`",
            ja="メソッドの戻り値ではなく、メソッドそのものを使っています。`model.parameters()` のように "
            "`()` を付けて呼び出しましょう",
        ),
    ),
    Advice(
        (TypeError, AttributeError),
        r"'generator'",
        Text(
            en="a generator, such as `model.parameters()`, gives its values one by one: `list(…)` "
            "collects them",
            ja="`model.parameters()` のようなジェネレーターは、値を1つずつ返します。"
            "`list(…)` でリストになります",
        ),
    ),
    Advice(
        (TypeError, AttributeError),
        r"'type' object does not support the context manager|^__(enter|exit)__$",
        Text(
            en="a class without parentheses comes after `with`: `with torch.no_grad():`",
            ja="`with` の後のクラスには `()` が必要です：`with torch.no_grad():`",
        ),
    ),
    Advice(
        TypeError,
        r"missing 1 required positional argument: 'self'",
        Text(
            en="a method was called on the class: make an object first, and call it on that",
            ja="クラスからメソッドを呼んでいます。先にオブジェクトを作り、そのメソッドを呼びましょう",
        ),
    ),
    Advice(
        TypeError,
        r"(?P<name>\w+\.\w+)\(\) takes "
        r"(0 positional arguments but 1|1 positional argument but 2|2 positional arguments but 3"
        r"|3 positional arguments but 4|4 positional arguments but 5) (was|were) given",
        Text(
            en="`{name}` got one argument more than its `def` names. Python counts the object in "
            "front of the dot too: the first parameter of a method is `self`",
            ja="`{name}` に渡された引数が、`def` の引数より1つ多くなっています。ドットの前の"
            "オブジェクトも引数に数えるので、メソッドの最初の引数は `self` です",
        ),
    ),
    Advice(
        TypeError,
        r"^(?P<name>(?!__)\w+)\(\) takes (from )?\d+ .*positional arguments? .*(was|were) given",
        Text(
            en="this call of `{name}` gives more arguments by position than `{name}` takes. Those "
            "behind a `*` in a `def` are given by name, as in `f(x, dim=0)`",
            ja="`{name}` を呼ぶときに、位置で渡す引数が多すぎます。`def` の `*` より後にある引数は、"
            "`f(x, dim=0)` のように名前で渡します",
        ),
    ),
    Advice(
        TypeError,
        r"^(?P<name>[\w.]+)\(\) got an unexpected keyword argument '(?P<argument>\w+)'",
        Text(
            en="`{name}` has no parameter that is called `{argument}`: a call and a `def` have to "
            "use the same names",
            ja="`{name}` には `{argument}` という名前の引数がありません。呼び出すときの名前は、"
            "`def` の名前と同じでなければなりません",
        ),
    ),
    Advice(
        TypeError,
        r"^(?P<name>[\w.]+)\(\) missing 1 required positional argument: '(?P<argument>\w+)'",
        Text(
            en="`{name}` is called without a value for `{argument}`",
            ja="`{name}` を呼ぶときに、引数 `{argument}` の値が渡されていません",
        ),
    ),
    Advice(
        TypeError,
        r"got multiple values for argument '(?P<name>\w+)'",
        Text(
            en="`{name}` is given twice: by its position and by its name",
            ja="`{name}` が、位置と名前の両方で2回渡されています",
        ),
    ),
    Advice(
        TypeError,
        r"'module' object is not callable",
        Text(
            en="`nn.parameter` is a module. The class in it has a capital letter: `nn.Parameter`",
            ja="`nn.parameter` はモジュールです。その中のクラスは、大文字で始まる `nn.Parameter` です",
        ),
        written=r"\bnn\.parameter\([^\n]*\n?\Z",  # the line itself
    ),
    Advice(
        TypeError,
        r"^module\(\) takes at most \d arguments",
        Text(
            en="a module is no class to derive from. A class often differs from its module in a capital "
            "letter: `torch.autograd.Function` is a class, `torch.autograd.function` its module",
            ja="モジュールは継承できません。モジュールと大文字・小文字だけが違う名前のクラスもあります。"
            "`torch.autograd.Function` はクラス、`torch.autograd.function` はモジュールです",
        ),
    ),
    Advice(
        TypeError,
        r"'module' object is not callable",
        Text(
            en="what is called here is a module, which only holds functions and classes: call one "
            "of these, as in `math.sqrt(2)`. A class often differs from its module in a capital letter",
            ja="モジュールそのものを呼び出しています。呼び出せるのは `math.sqrt(2)` のように、"
            "モジュールの中の関数やクラスです。モジュールと大文字・小文字だけが違う名前のクラスもあります",
        ),
    ),
    # --- names
    Advice(
        NameError,
        r"name 'self' is not defined",
        Text(
            en="`self` is known only in a method whose first parameter it is",
            ja="`self` が使えるのは、最初の引数が `self` のメソッドの中だけです",
        ),
    ),
    Advice(
        NameError,
        r"name '(?P<name>nn|optim|Tensor)' is not defined",
        Text(
            en="at the top of the file: `from torch import {name}`",
            ja="ファイルの先頭に `from torch import {name}` が必要です",
        ),
    ),
    Advice(
        NameError,
        r"name 'F' is not defined",
        Text(
            en="at the top of the file: `import torch.nn.functional as F`",
            ja="ファイルの先頭に `import torch.nn.functional as F` が必要です",
        ),
    ),
    Advice(
        NameError,
        r"name '(?P<name>torch|math|random)' is not defined",
        Text(
            en="at the top of the file: `import {name}`",
            ja="ファイルの先頭に `import {name}` が必要です",
        ),
    ),
    Advice(
        NameError,
        r"^name '(?P<name>bfloat16|float(16|32|64)|int(8|16|32|64)|uint8)' is not defined",
        Text(
            en="a dtype is a name in `torch`: `torch.{name}`",
            ja="dtype は `torch` の中の名前です：`torch.{name}`",
        ),
    ),
    Advice(
        NameError,
        r"^name '(?P<name>\w+)' is not defined",
        Text(
            en="`{name}` is not known here: check the spelling, or define or import it first",
            ja="ここでは `{name}` を使えません。つづりを確かめるか、先に定義またはインポートしましょう",
        ),
    ),
    Advice(
        UnboundLocalError,
        r"local variable '(?P<name>\w+)'",
        Text(
            en="the function assigns to `{name}` somewhere, so `{name}` is its own variable, which "
            "has no value at this line yet",
            ja="関数の中に `{name}` への代入があるので、`{name}` はこの関数の変数として扱われますが、"
            "この行ではまだ値がありません",
        ),
    ),
    Advice(
        ModuleNotFoundError,
        r"No module named 'pytorch'",
        Text(en="it is imported as `torch`", ja="`torch` という名前で import します"),
    ),
    # --- values
    Advice(
        ValueError,
        r"^mutable default <class '(?P<kind>list|dict|set)'> for field (?P<name>\w+) is not allowed",
        Text(
            en="in a dataclass, the default of a field cannot be a {kind}: all objects would share it. In "
            "the line of `{name}`, leave the default out, or write `field(default_factory={kind})` for it",
            ja="データクラスでは、{kind} をフィールドの既定値にできません（すべてのオブジェクトで共有されて"
            "しまうからです）。`{name}` の行の既定値を外すか、`field(default_factory={kind})` にします",
        ),
    ),
    Advice(
        TypeError,
        r'can only concatenate str \(not "\w+"\) to str',
        Text(
            en='`+` joins text only with text: `f"loss {{value}}"` puts a number into it',
            ja='`+` でつなげられるのは文字列どうしだけです。数は `f"loss {{value}}"` のように埋め込みます',
        ),
    ),
    Advice(
        RecursionError,
        r"maximum recursion depth",
        Text(
            en="`forward` calls itself without end, directly or through others: in it, `self(…)` "
            "calls `forward` again",
            ja="`forward` が、直接または間接に自分自身を呼び続けています。`forward` の中の `self(…)` は、"
            "`forward` をもう一度呼びます",
        ),
        near=r"/torch/nn/modules/module\.py$",
    ),
    Advice(
        RecursionError,
        r"maximum recursion depth",
        Text(
            en="a function calls itself without end, directly or through others",
            ja="関数が、直接または間接に自分自身を呼び続けています",
        ),
    ),
    Advice(
        (OSError, EOFError),
        r"reading from stdin|EOF when reading a line",
        Text(
            en="`input()` waits for the keyboard, and nobody types while the checks run: leave it "
            'out, or put it under `if __name__ == "__main__":`',
            ja="`input()` はキーボードの入力を待ちますが、チェックの実行中は入力できません。"
            '取り除くか、`if __name__ == "__main__":` の中に入れましょう',
        ),
    ),
)
