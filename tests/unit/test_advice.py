"""Advice on the errors that beginners get: each real error gets its sentence, and no more."""

from __future__ import annotations

import linecache
import math
import random
import warnings
from pathlib import Path

import pytest
import torch
from torch import nn
from torch.nn import functional
from torch.utils.data import DataLoader, TensorDataset

from kata_runner.checking.advice import ADVICE, advice
from kata_runner.checking.exceptions import TimedOut
from kata_runner.checking.stories import raised, timed_out
from kata_runner.model.story import Kind

NAMES = {
    "torch": torch,
    "nn": nn,
    "F": functional,
    "math": math,
    "random": random,
    "DataLoader": DataLoader,
    "TensorDataset": TensorDataset,
}
PREPARED = """
x = torch.ones(4, 3)
w = torch.ones(3, requires_grad=True)
layer = nn.Linear(3, 1)
"""

UNFINISHED = """
class Net(nn.Module):
    def __init__(self): self.p = 0.5
    def forward(self, x): return x
"""
TIMES = """
class Times(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, b): return x * b
    @staticmethod
    def backward(ctx, dy): return dy
Times.apply(w, 2.0).sum().backward()
"""

SAVES = """
class Times(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, b):
        ctx.save_for_backward(x, b)
        return x * b
Times.apply(w, 2.0)
"""


def function(
    forward: str = "ctx, x, b", backward: str = "ctx, dy", body: str = "return dy, None"
) -> str:
    """An operation of one's own that is wrong in one place, and its call."""
    static = "    @staticmethod\n"
    return (
        "class Times(torch.autograd.Function):\n"
        f"{static}    def forward({forward}): return x * b\n"
        f"{static}    def backward({backward}):\n        {body}\n"
        "Times.apply(w, 2.0).sum().backward()"
    )


OBJECT = """
class Times(torch.autograd.Function):
    def forward(self, x): return x
Times()(w)
"""
RECORDS = """
def backward(ctx, dy):
    y = x * 2
    y.sum().backward()
backward(None, x)
"""

# (the code, words of the advice, in English)
ERRORS: list[tuple[str | bytes, str]] = [
    # operations of one's own
    (function(body="return None, dy"), "number 2 of `forward` without `ctx`"),
    (function(body="return [dy, None]"), "a list counts as one"),
    (function(body="return dy.sum(), None"), "another shape than the argument"),
    (function(body="return dy * ctx.b, None"), "`ctx` has no `b` here"),
    (function(forward="x, b"), "no `self` beside `ctx`"),
    (function(forward="self, ctx, x, b"), "no `self` beside `ctx`"),
    (function(backward="ctx, dy, x"), "only `ctx` and the gradient of the result"),
    (SAVES.replace("Times.apply(", "Times.forward(None, "), "`apply` makes a `ctx`"),
    (OBJECT, "`@staticmethod` above"),
    (RECORDS, "inside `backward`, PyTorch records nothing"),
    # autograd
    (SAVES, "`ctx.beta = beta`"),
    ("torch.autograd.grad([w.sum()], [w, x])", "a tensor that has requires_grad=False"),
    ("x.sum().backward()", "this result has no graph"),
    ("w.sum().detach().backward()", "this result has no graph"),
    ("w.backward()", "gradients start from a single number"),
    ("y = (w * w).sum()\ny.backward()\ny.backward()", "compute that part again before"),
    ("w -= 0.1", "a tensor with requires_grad=True is changed in place"),
    ("w[0] = 1", "a tensor with requires_grad=True is changed in place"),
    ("y = w.exp()\ny += 1\ny.sum().backward()", "was changed in place after it was used"),
    ("torch.autograd.grad(w.sum(), layer.weight)", "does not depend on this tensor"),
    ("torch.tensor([1, 2], requires_grad=True)", "only floats can have gradients"),
    ("torch.tensor([1, 2]).requires_grad_()", "only floats can have gradients"),
    ("w.numpy()", "NumPy records no graph"),
    ("w[:1].sum(0, keepdim=True).backward(torch.tensor(1.0))", "has the shape of the result"),
    ("nn.init.xavier_uniform_(layer.bias)", "a bias has one dimension"),
    ("nn.init.kaiming_normal_(layer.bias)", "a bias has one dimension"),
    ("torch.einsum('ij,jk->ik', x, x)", "a letter has the same size everywhere"),
    (
        TIMES,
        "one gradient for each argument",
    ),
    # modules, losses, optimizers, loaders
    ("nn.MSELoss().backward()", "`f = MSELoss()`, then `f(…)`"),
    ("nn.Sigmoid(x)", "`f = Sigmoid()`, then `f(…)`"),
    ("nn.ReLU(x) + 1", "`f = ReLU()`, then `f(…)`"),
    ("torch.relu(nn.Sigmoid())", "`f = Sigmoid()`, then `f(…)`"),
    ("nn.MSELoss(x, x)", "`nn.MSELoss()(…)`, not `nn.MSELoss(…)`"),
    ("nn.CrossEntropyLoss(x, x)", "`nn.CrossEntropyLoss()(…)`, not `nn.CrossEntropyLoss(…)`"),
    ("nn.ReLU(x)(x)", "where a setting such as True or False belongs"),
    ("if x > 0: pass", "`if`, `and`, `or`, `not`"),
    ("layer.weight = 2 * layer.weight", "`weight` is a parameter"),
    (
        "class Net(nn.Module):\n    def __init__(self):\n        self.a = nn.Linear(1, 1)\nNet()",
        "call `super().__init__()` first",
    ),
    *(
        (f"{UNFINISHED}net = Net()\n{use}", "call `super().__init__()` first")
        for use in (
            "net(x)",
            "net.train()",
            "net.to('cpu')",
            "net.state_dict()",
            "list(net.parameters())",
        )
    ),
    (
        "net = nn.Module()\nnet.mean = w\nnet.register_buffer('mean', w)",
        "where `self.mean = …` comes before",
    ),
    ("class Net(nn.Module):\n    def foward(self, x): pass\nNet()(x)", "needs a method `forward`"),
    (
        "class Net(nn.Module):\n    def train(self, loader, lr): pass\nNet().eval()",
        "called `train` hides Module.train()",
    ),
    ("nn.Sequential([nn.Linear(2, 1)])", "nn.Sequential takes layers"),
    ("nn.Sequential(nn.Linear(2, 1), torch.sigmoid)", "nn.Sequential takes layers"),
    ("net = nn.Module()\nnet.layers = [layer]\ntorch.optim.SGD(net.parameters())", "a Python list"),
    ("torch.optim.SGD([layer], lr=0.1)", "`model.parameters()`"),
    ("torch.optim.SGD(layer, lr=0.1)", "`model.parameters()`"),
    ("torch.optim.SGD(layer.parameters, lr=0.1)", "call it with `()`"),
    ("DataLoader(x, x, batch_size=2)", "takes one dataset"),
    ("TensorDataset(x, torch.ones(3))", "the same number of rows"),
    ("F.cross_entropy(x, torch.ones(4))", "class numbers have to be integers"),
    ("F.cross_entropy(x, torch.zeros(4, 1).long())", "shape (N,), not (N, 1)"),
    ("F.cross_entropy(x, torch.tensor([0, 1, 2, 3]))", "class numbers start at 0"),
    ("F.binary_cross_entropy(2 * x, x)", "between 0 and 1"),
    ("nn.BatchNorm1d(3)(x[:1])", "more than one row"),
    ("layer.load_state_dict({'w': x})", "the names of the module's parameters"),
    # devices, dtypes, shapes, indices
    ("torch.rand(1, generator=torch.Generator(10_000))", "a device, not a seed"),
    ("x + torch.ones(4, 3, device='meta')", "tensors on different devices"),
    ("torch.from_numpy(2 * torch.tensor(1.0).numpy())", "`torch.as_tensor`"),
    ("torch.ones(2, device='meta').numpy()", "stay with tensors"),
    ("layer(torch.ones(4, 3, dtype=torch.int64))", "integers and floats"),
    ("torch.tensor([1, 2]) @ torch.ones(2)", "integers and floats"),
    ("layer(x.double())", "float32 (Float) and float64 (Double)"),
    (
        "y = torch.tensor([1, 0])\nF.one_hot(y) * torch.ones(2, 4)",
        "`one_hot(labels, classes)` one for each class",
    ),
    ("layer.double()(x.float())", "float32 (Float) and float64 (Double)"),
    ("if w in [x[0] + 1, w]: pass", "`any(p is q for q in tensors)`"),
    ("others = [t for t in [w] if t not in [x[0] + 1]]", "`any(p is q for q in tensors)`"),
    ("torch.tensor([1, 2]).mean()", "this needs floats"),
    ("layer(torch.ones(4, 2))", "in (4, 2) @ (3, 1), 2 is not 3"),
    ("x @ torch.ones(2)", "the inner sizes of a product"),
    ("torch.ones(3) @ torch.ones(2)", "the inner sizes of a product"),
    ("x + torch.ones(4, 2)", "here 3 meets 2"),
    ("a = torch.zeros(2)\na += torch.ones(3, 2)", "keeps the shape [2], and the result has [3, 2]"),
    ("F.binary_cross_entropy(x, torch.ones(4))", "the same shape"),
    ("x.reshape(5, 5)", "as many elements as the old one: 12"),
    ("x[:-0].reshape(4, 3)", "the tensor is empty here"),
    ("x.amax(dim=0).amax(dim=1)", "from -1 to 0 here. `sum`, `amax` and the like"),
    ("x.reshape(2, 4 / 2, 3)", "`//` gives a whole number"),
    ("torch.zeros(4, 6 / 2)", "`//` gives a whole number"),
    ("x.unfold(0, 4 / 2, 1)", "`//` gives a whole number"),
    ("x.t().view(-1)", "`.reshape(…)`"),
    ("torch.stack([x, torch.ones(2)])", "need the same shape"),
    ("torch.cat([x, torch.ones(4, 2)])", "need the same shape"),
    ("torch.cat(x, x)", "go into one list"),
    ("x.sum(dim=2)", "`dim` may only be from -2 to 1"),
    ("w.sum(dim=1)", "`dim` may only be -1 or 0"),
    ("x.max(dim=0).max(dim=0)", "`amax` returns the values alone"),
    ("x - x.min(1)", "`amin` returns the values alone"),
    ("x.sort(1).mean()", "`.values` is the first"),
    ("x[0, 0, 0]", "has 2 dimensions"),
    ("x[10]", "there are 4 entries here"),
    ("x[:1][1]", "only 1 entry here, and its index is 0"),
    ("x[len(x) / 2]", "an index has to be an integer"),
    ("x.item()", "take a tensor with one element"),
    ("math.tanh(x)", "take a tensor with one element"),
    ("for _ in torch.tensor(1.0): pass", "nothing to loop over"),
    ("torch.exp(3.0)", "this is a Python float"),
    ("layer([1.0, 2.0])", "this is a Python list"),
    ("torch.randint(0, 4)", "takes the size as a tuple"),
    ("torch.randint(0, 4, 3)", "takes the size as a tuple"),
    ("x / x.shape", "`.shape` is a tuple of sizes"),
    ("x.shape()", "takes no parentheses"),
    ("x.T()", "parentheses come right after a tensor"),
    ("x ^ 2", "write `x ** 2`"),
    ("torch.grad(w.sum(), w)", "`torch.autograd.grad`"),
    ("x.sum().item().backward()", "`backward` is there for tensors, and this is a Python float"),
    ("[(x, x)].shape", "`shape` is there for tensors, and this is a Python list"),
    ("torch.tensor([[1, 2], [3]])", "the same length"),
    ("x.to('gpu')", '"cuda"'),
    ("nn.Embedding(3, 2)(torch.tensor([5]))", "smaller than its number of rows"),
    # names that are almost right
    ("nn.linear(3, 1)", "there is `torch.nn.Linear`"),
    ("torch.sigmiod(x)", "there is `torch.sigmoid`"),
    ("layer.wieght", "there is `weight`"),
    # Python
    (
        "from dataclasses import dataclass\n@dataclass\nclass A:\n    rows: list = []",
        "In the line of `rows`, leave the default out",
    ),
    ("w - 0.1 * w.grad", "one of these values is None"),
    ("w.grad.zero_()", "one of these values is None"),
    ("torch.relu(None)", "one of these values is None"),
    ("bare = nn.Linear(3, 1, bias=False)\nnn.init.zeros_(bare.bias)", "`.bias` is None in a layer"),
    ("x.std(dim=0, ddof=0)", "`correction=0` divides by N"),
    ("x.var(ddof=1)", "what NumPy calls `ddof` is `correction`"),
    ("nn.Conv2d(1, 2, 3, stride=2, padding='same')", "give the padding as a number"),
    ("from torch.special import sigmoid", "`torch` has one"),
    ("from torch.nn.functional import ReLU", "`torch.nn` has one"),
    ("list(layer.parameters)", "call it with `()`"),
    ("x.mean + 1", "call it with `()`"),
    ("x.size[0]", "call it with `()`"),
    ("len(layer.parameters())", "`list(…)` collects them"),
    ("with torch.no_grad: pass", "`with torch.no_grad():`"),
    ("nn.Linear.zero_grad()", "make an object first"),
    (
        "class Net(nn.Module):\n    def forward(x): pass\nNet()(x)",
        "the first parameter of a method is `self`",
    ),
    ("def f(a): pass\nf(1, a=2)", "`a` is given twice"),
    ("def f(a): pass\nf(b=2)", "`f` has no parameter that is called `b`"),
    ("def f(a): pass\nf()", "`f` is called without a value for `a`"),
    ("def f(a, *, b): pass\nf(1, 2)", "behind a `*` in a `def` are given by name"),
    ("def f(a, b=1): pass\nf(1, 2, 3)", "more arguments by position than `f` takes"),
    ("nn.parameter(x)", "a capital letter: `nn.Parameter`"),
    ("math(2)", "what is called here is a module"),
    ("class A(torch.autograd.function): pass", "`torch.autograd.Function`"),
    ("class A(torch.nn.modules): pass", "a module is no class to derive from"),
    ("self.layer", "a method whose first parameter it is"),
    ("del nn\nnn.Linear(1, 1)", "`from torch import nn`"),
    ("optim.SGD([w], lr=0.1)", "`from torch import optim`"),
    ("def f(x: Tensor): pass", "`from torch import Tensor`"),
    ("lost + 1", "`lost` is not known here: check the spelling, or define or import it first"),
    ("torch.tensor(1, dtype=float32)", "`torch.float32`"),
    ("th = torch\ndel torch\ntorch.ones(1)", "under the name `th`"),
    ("del F\nF.relu(x)", "`import torch.nn.functional as F`"),
    ("del math\nmath.exp(1)", "`import math`"),
    ("n = 1\ndef f():\n    n += 1\nf()", "the function assigns to `n`"),
    ("import pytorch", "imported as `torch`"),
    ("'loss ' + 0.5", '`f"loss {value}"`'),
    ("def f(): f()\nf()", "a function calls itself"),
    (
        "class Net(nn.Module):\n    def forward(self, x): return self(x)\nNet()(x)",
        "`self(…)` calls `forward` again",
    ),
    ("import io, sys\nsys.stdin = io.StringIO()\ninput()", "waits for the keyboard"),
    # files that cannot be read
    (b"x = '\x82\xa0'\n", "save it as UTF-8"),
    (b"x = 'caf\xe9'\n", "save it as UTF-8"),
    ("y =\u3000x", "full-width space"),
    ("y =\u200bx", "an invisible character"),
    ("y = torch.relu（x）", "a full-width character"),
    ("y = x \u2212 1", "not the minus sign of the keyboard"),
    ("print(\u201cx\u201d)", "quotation marks of text"),
    ("y = (x\n", "the closing bracket"),
    ("def f()\n    pass", "ends with a colon"),
    ("def f():\npass", "have to be indented"),
    ("y = 1\n  z = 2", "start in the same column"),
    ("if x.shape = 3: pass", "`==` compares"),
    ("if x.item() = 3: pass", "`==` compares"),
    ("x[0, 0].item() = 1", "a call makes a value"),
    ("if True: x[0, 0].item() = 1", "a call makes a value"),
    ("x[0, 0].item() += 1", "a call makes a value"),
    ("x + 1 = w", "what is left of `=` gets the value"),
]
if not torch.cuda.is_available():
    ERRORS.append(("torch.ones(2, device='cuda')", "CUDA is not available here"))


def error_of(code: str | bytes) -> BaseException:
    """What the code raises, as a learner's file does."""
    names = dict(NAMES)
    exec(PREPARED, names)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with pytest.raises((Exception, SystemExit)) as caught:
            exec(compile(code, "mine.py", "exec", dont_inherit=True), names)
    return caught.value


@pytest.mark.parametrize("code, words", ERRORS, ids=str)
def test_a_real_error_gets_its_advice(
    code: str | bytes, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Raised by the installed PyTorch and Python, said in both languages."""
    monkeypatch.setattr("sys.stdin", None)
    said = advice(error_of(code), str(code))
    assert said is not None
    assert words in said.en
    assert said.ja
    assert said.ja != said.en


def test_every_advice_meets_its_real_error() -> None:
    """None is for an error that nobody gets."""
    errors = [(error_of(code), str(code)) for code, _ in ERRORS if "sys.stdin" not in str(code)]
    errors += [(EOFError("EOF when reading a line"), "")]  # above, where stdin is put back
    if torch.cuda.is_available():
        errors += [(AssertionError("Torch not compiled with CUDA enabled"), "")]
    unmet = [
        entry.pattern
        for entry in ADVICE
        if not any(entry.on(error, " ".join(str(error).split()), code) for error, code in errors)
    ]
    assert unmet == []


@pytest.mark.parametrize(
    "error, words",
    [
        (RuntimeError("Expected all tensors to be on the same device, but found …"), "devices"),
        (RuntimeError("mm: mat1 and mat2 shapes cannot be multiplied (4x2 and 3x1)"), "2 is not 3"),
        (RuntimeError("size mismatch, m1: [4 x 2], m2: [3 x 1] at …"), "inner sizes"),
        (RuntimeError("expected m1 and m2 to have the same dtype, but got: double != float"), "64"),
        (RuntimeError("expected scalar type Float but found Double"), "float64"),
        (RuntimeError("expected scalar type Long but found Float"), "class numbers"),
        (TypeError("__init__() takes 1 positional argument but 2 were given"), None),
        (AttributeError("__enter__"), "`with torch.no_grad():`"),
        (RuntimeError("bool value of Tensor with more than one value is ambiguous"), "`if`"),
        (UnboundLocalError("local variable 'n' referenced before assignment"), "`n`"),
        (OSError("pytest: reading from stdin while output is captured!"), "keyboard"),
    ],
    ids=str,
)
def test_other_versions_say_it_in_other_words(error: Exception, words: str | None) -> None:
    """The patterns keep to what is stable."""
    said = advice(error)
    assert (said is None) if words is None else (said is not None and words in said.en)


@pytest.mark.parametrize(
    "code, not_said",
    [
        ("torch.tensor([1, 2]) @ torch.ones(2)", "float64"),
        ("w.grad.zero_()", "forgot"),
        ("w += 1", "a parameter may"),
        ("w.backward()", "sum or average first"),
        ("if x > 0: pass", "MSELoss"),
        ("nn.CrossEntropyLoss(x, x)", "MSELoss"),
        ("def f(): f()\nf()", "forward"),
        (
            "def f(x): return f(x)\nclass Net(nn.Module):\n    def forward(self, x): return f(x)\nNet()(x)",
            "forward",
        ),
        ("layer(x.double())", "leave it out"),
        ("for p in [x]:\n    if p > 0: pass", "any(p is q"),
        ("if any(p > 0 for p in [x]): pass", "any(p is q"),
        ("largest = [p for p in [x] if p > 0]", "any(p is q"),
    ],
)
def test_advice_says_no_more_than_the_error_tells(code: str, not_said: str) -> None:
    """Half a message proves nothing: these were said once, and were false."""
    said = advice(error_of(code), code)
    assert said is not None
    assert not_said not in said.en


@pytest.mark.parametrize(
    "code",
    ["raise KeyError('x')", "raise ValueError", "x.no_such_thing", "x._modules", "1 / 0", "[][1]"],
)
def test_what_is_not_known_gets_no_advice(code: str) -> None:
    """Silence is better than a guess."""
    assert advice(error_of(code)) is None


def test_a_class_of_the_solution_is_not_taken_for_that_of_torch() -> None:
    """A layer that a learner writes may be called as the one of PyTorch, and takes what it takes."""
    own = "class Dropout(nn.Module):\n    def __init__(self): super().__init__()\n"
    mine, torchs = advice(error_of(own + "Dropout(0.5)")), advice(error_of("nn.Sigmoid(x)"))
    assert mine is not None
    assert "only makes an object" not in mine.en
    assert torchs is not None
    assert "only makes an object" in torchs.en


@pytest.mark.parametrize(
    "code, what",
    [
        ("x[0, 0].item() = 1\n", "cannot assign to function call"),
        ("x + 1 = 2\n", "cannot assign to expression"),
        (
            "if x.item() = 1: pass\n",
            "cannot assign to function call here. Maybe you meant '==' instead of '='?",
        ),
    ],
)
def test_python_suggests_a_comparison_only_where_there_may_be_one(
    code: str, what: str, tmp_path: Path
) -> None:
    """Where a statement begins, `=` assigns: that `==` was meant leads away from the mistake."""
    mine = tmp_path / "mine.py"
    with pytest.raises(SyntaxError) as caught:
        compile(code, str(mine), "exec", dont_inherit=True)
    assert raised(caught.value, (mine,)).sentence.en == f"Python cannot read the file: {what}"


# --- the line ------------------------------------------------------------------------------------


def test_an_error_outside_the_file_names_no_line_of_it(tmp_path: Path) -> None:
    """Where a check trips over what a solution returned, no line of the learner's is to blame."""
    mine = tmp_path / "mine.py"
    story = raised(error_of("None.requires_grad"), (mine,))
    assert (story.kind, story.place) == (Kind.RAISED, None)
    assert "not in your file, but where a check calls it or uses its result" in story.sentence.en
    assert "結果を使うところ" in story.sentence.ja


def test_what_waits_for_the_keyboard_is_no_endless_loop(tmp_path: Path) -> None:
    """With `pytest -s`, `input()` waits until the time is over."""

    def stop() -> None:
        raise TimedOut(30.0)

    mine = tmp_path / "mine.py"
    for line, words in (("input(stop())", "waits for the keyboard"), ("stop()", "never ends")):
        mine.write_text(line)
        linecache.checkcache()
        with pytest.raises(TimedOut) as caught:
            exec(compile(line, str(mine), "exec"), {"stop": stop})
        story = timed_out(caught.value, (mine,))
        assert words in story.sentence.en
        assert ("input()" in story.sentence.ja) is ("input" in line)


def test_an_error_in_the_file_names_its_line(tmp_path: Path) -> None:
    """The deepest one, and nothing about other places."""
    mine = tmp_path / "mine.py"
    mine.write_text("def f(x):\n    return x.nope\n")
    names: dict[str, object] = {}
    with pytest.raises(AttributeError) as caught:
        exec(compile(mine.read_text() + "f(1)\n", str(mine), "exec"), names)
    story = raised(caught.value, (mine,))
    assert story.place is not None
    assert story.place.number == 2
    assert "not in your file" not in story.sentence.en


@pytest.mark.parametrize(
    "text, number",
    [
        ("def f(x):\n    return x.nope\n\nf(1)\n", 4),
        ("class A:\n    def f(x): return x.nope\n    a = f(1)\n", 3),
    ],
    ids=["in the file", "in a class"],
)
def test_an_error_at_import_names_the_line_that_runs_then(
    tmp_path: Path, text: str, number: int
) -> None:
    """A function that it calls may be right, and is quoted beside what happened in it."""
    mine = tmp_path / "mine.py"
    mine.write_text(text)
    linecache.checkcache()
    with pytest.raises(AttributeError) as caught:
        exec(compile(text, str(mine), "exec"), {})
    story = raised(caught.value, (mine,), at_import=True)
    assert story.place is not None
    assert story.place.number == number
    assert "return x.nope` " in story.sentence.ja
    assert "called from a line outside of all functions" in story.sentence.en


@pytest.mark.parametrize(
    "function, said",
    [
        ("def f(net, x):\n    x = x.float()\n    return net(x)\n", True),
        ("def f(net, x):\n    y = net(x)\n    return y.float()\n", False),
        ("def f(net, x):\n    net((x > 0).float().mean() * x)\n", False),
        ("def g(x):\n    return x.float()\ndef f(net, x):\n    return net(x)\n", False),
        ("def g(net, x):\n    return net(x)\ndef f(net, x):\n    return g(net, x.float())\n", True),
    ],
)
def test_what_made_it_float32_is_named_where_it_is_written(
    function: str, said: bool, tmp_path: Path
) -> None:
    """`.float()` is to blame only in front of the error, in a function that led to it."""
    mine = tmp_path / "mine.py"
    mine.write_text(function)
    linecache.checkcache()
    names: dict[str, object] = {}
    exec(compile(function, str(mine), "exec"), names)
    x = torch.ones(4, 3)
    net = nn.Linear(3, 1).double() if said else nn.Linear(3, 1)
    with pytest.raises(RuntimeError) as caught:
        names["f"](net, x if said else x.double())  # type: ignore[operator]  # the file defines it
    told = raised(caught.value, (mine,)).relation
    assert told is not None
    assert ("`.float()`" in told.en and "leave it out" in told.en) is said


@pytest.mark.parametrize(
    "line, said",
    [
        ("nn.init.zeros_(layer.bias)", "`.bias` is None in a layer"),
        ("layer.bias.grad.zero_()", "what a function without `return` returns"),
    ],
)
def test_a_layer_without_a_bias_is_named_where_the_line_speaks_of_one(line: str, said: str) -> None:
    """None is said to be the bias of a layer where the line reads `.bias`, and no `.grad`."""
    error = error_of("layer = nn.Linear(3, 1, bias=False)\n" + line)
    found = advice(error, "def f(layer):\n    " + line + "\n")
    assert found is not None and said in found.en


@pytest.mark.parametrize(
    "call, said",
    [
        ("torch.Generator(seed)", True),
        ("Generator(7)", True),
        ("torch.Generator(device)", False),
        ('torch.Generator("cuda").manual_seed(7)', False),
    ],
)
@pytest.mark.parametrize(
    "words",
    [
        "Cannot access accelerator device when none is available.",
        "Expected a 'cpu' device type for generator but found 'cuda'",
        "CUDA error: invalid device ordinal",
    ],
)
def test_a_seed_in_the_place_of_the_device_is_named_where_it_is_written(
    call: str, said: bool, words: str
) -> None:
    """What PyTorch says of it depends on the accelerators that are there."""
    found = advice(
        RuntimeError(words), f"def f(seed, device):\n    g = {call}\n    g.get_state()\n"
    )
    assert (found is not None and "a device, not a seed" in found.en) is said


@pytest.mark.parametrize(
    "call, said",
    [
        ("one_hot(y)", True),
        ("F.one_hot(batch.y.long())", True),
        ("one_hot(y, 4)", False),
        ("one_hot(y, num_classes=4)", False),
    ],
)
def test_one_hot_without_the_number_of_classes_is_named_where_it_is_written(
    call: str, said: bool
) -> None:
    """How many columns `one_hot` makes is said where it is called with the labels alone."""
    error = error_of("torch.ones(3, 2) * torch.ones(3, 4)")
    found = advice(error, f"def f(scores, y):\n    return ({call} * scores).sum(1)\n")
    assert found is not None
    assert "2 meets 4" in found.en
    assert ("one_hot(labels, classes)" in found.en) is said


@pytest.mark.parametrize(
    "lines, said",
    [
        ("return x.sum(0).sum(1)", True),
        ("return x.max(dim=0).values.max(dim=1).values", True),
        ("y = x.sum(0)\n    return y.sum(1)", True),
        ("return x.sum(0, keepdim=True).sum(2)", False),
        ("return x.sum(2)", False),
        ("y = x.sum(0)\n    z = x + y\n    return z.sum(2)", False),
    ],
)
def test_a_dimension_that_a_sum_removed_is_named_where_one_is_written(
    lines: str, said: bool
) -> None:
    """That a reduction removes its dimension is said where two of them follow each other."""
    code = f"def f(x):\n    {lines}\n"
    found = advice(error_of(f"{code}f(x)"), code)
    assert found is not None
    assert ("remove their dimension" in found.en) is said
