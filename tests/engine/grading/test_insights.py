"""What to teach next, from nothing but the results."""

from __future__ import annotations

import ast
import re
from collections import Counter
from dataclasses import replace

import pytest

from kata_runner.grading.insights import find_group, gather, skeleton
from kata_runner.grading.insights_told import as_lines, as_page
from kata_runner.grading.nameless import nameless, vocabulary
from kata_runner.grading.programs import bare, differing
from kata_runner.grading.shapes import shape
from kata_runner.library.mistake import read_mistake
from kata_runner.library.registry import registry
from kata_runner.model.grades import GradeStatus, Named, Result
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text
from tests.engine.grading.graded import EVIL
from tests.engine.grading.test_exports import OURS, Tags

KATAS = registry().katas
XOR = registry().find("xor")


def failed(person: str, value: float, *, named: str | None = None, kata: str = "xor") -> Result:
    """A submission that failed with this value."""
    seen = {"kind": "values", "error": None, "observed": [value, 0.25]}
    mistake = named and Named(name=named, effect=Text(named, named), fix=Text("Do.", "直す。"))
    return Result(
        submission=person,
        kata=kata,
        status=GradeStatus.FAILED,
        sha256="0" * 64,
        signature={"test_a": seen},
        diagnosis=(mistake,) if mistake else (),
        notes=(Text(EVIL, EVIL),),
    )


CLASS = [
    Result(submission="a", kata="xor", status=GradeStatus.PASSED),
    Result(submission="b", kata="xor", status=GradeStatus.NOT_SUBMITTED),
    Result(submission="b", kata=None, status=GradeStatus.REFUSED),
    *(failed(f"n{i}", 0.5, named="forgot") for i in range(3)),
    failed("m", 0.5, named="another"),
    *(failed(f"u{i}", 1.5 + i * 1e-6) for i in range(4)),
    *(failed(f"v{i}", 2.5) for i in range(2)),
]


def test_it_counts_what_was_made_how_often():
    """Statuses, known mistakes by number, and groups of what has no name by size."""
    (insight,) = gather(CLASS)
    assert insight.statuses == Counter(
        {GradeStatus.PASSED: 1, GradeStatus.NOT_SUBMITTED: 1, GradeStatus.FAILED: 10}
    )
    assert [(named.name, count) for named, count in insight.most_made] == [
        ("forgot", 3),
        ("another", 1),
    ]
    assert [(group.name, group.count) for group in insight.groups] == [("xor-1", 4), ("xor-2", 2)]
    assert find_group([insight], "xor-2").first.submission == "v0"
    with pytest.raises(KataError, match="xor-1, xor-2"):
        find_group([insight], "xor-3")


def test_each_mistake_of_a_result_is_counted():
    """Of two possible causes of the same effect, only the first: they were not both made."""
    effects = (("sums", "a"), ("other_cause", "a"), ("forgot", "b"))
    named = [
        Named(name=name, effect=Text(effect, effect), fix=Text("Do.", "直す。"))
        for name, effect in effects
    ]
    results = [replace(failed("p", 1.0), diagnosis=tuple(named)), failed("q", 1.0, named="forgot")]
    (insight,) = gather(results)
    assert insight.named == {"sums": 1, "forgot": 2}
    assert insight.groups == []


@pytest.mark.parametrize("language, more", [("en", "… and 2 more"), ("ja", "… ほか2グループ")])
def test_it_is_said_how_many_groups_are_not_shown(language, more):
    """On the page as on the terminal; where all are shown, nothing is said."""
    for count, says in ((7, True), (5, False)):
        insights = gather([failed(f"p{i}", float(i)) for i in range(count)])
        text = "\n".join(line.text for line in as_lines(insights, language, lambda group: None))
        page = as_page(insights, language, lambda group: None, None)
        assert (more in text, more in page) == (says, says)


@pytest.mark.parametrize(
    "language, words", [("en", "1 of 12 solved it"), ("ja", "12人のうち1人が合格")]
)
def test_it_is_said_in_both_languages_and_names_nobody(language, words):
    """The sentence that helps, and an example without its author."""
    insights = gather(CLASS)
    text = "\n".join(line.text for line in as_lines(insights, language, lambda group: "x = 1"))
    page = as_page(insights, language, lambda group: "x = 1", b"<svg/>")
    for said in (text, page):
        assert words in said
        assert "x = 1" in said
        assert ("直す。" if language == "ja" else "Do.") in said
        assert "u0" not in said
    assert "\x1b" not in text


def test_the_page_runs_nothing_of_a_submission():
    """Neither of what it said nor of its code."""
    read = Tags()
    read.feed(as_page(gather(CLASS), "en", lambda group: EVIL, b"<svg/>"))
    assert read.tags <= OURS | {"img", "br"}


def test_an_example_does_not_say_who_wrote_it():
    """Comments and docstrings are gone, and nothing of the code."""
    code = '"""By me."""\n# me\nclass A:\n    """Mine."""\n    def f(self):\n        "me"\n        return "kept"\n'
    assert bare(code) == "class A:\n\n    def f(self):\n        return 'kept'\n"
    for evil in ("(", "-" * 200_000 + "1", "a." * 100_000 + "b", "x" + "[0]" * 50_000):
        assert bare(evil) is None or "me" not in (bare(evil) or "")


HIS = """\
import tanaka_utils.more as tu, numpy as np
from .tanaka import *
class TanakaNet(torch.nn.Module):
    def __init__(self, hidden, jane=3):
        super().__init__()
        self.layer_of_jane = torch.nn.Linear(hidden, jane, bias=False)
    def tanaka_forward(self, x):
        global 田中
        total = np.exp(x) if x else print(f"by Jane {x}", b"Jane", "relu")
        match x:
            case {"jane": 1, **doe} | [*doe]:
                raise ValueError("Doe")
        return self.layer_of_jane(total) + 田中 + torch.einsum(x)
try:
    y = TanakaNet(3, jane=4).tanaka_forward(doe)
except ValueError as jane_was_here:
    pass
"""


def test_names_and_texts_of_the_authors_own_are_replaced():
    """The same thing gets the same new name; what torch and the katas call so stays."""
    code = nameless(HIS, vocabulary(XOR, KATAS))
    assert code is not None
    ast.parse(code)
    assert not re.search("jane|doe|tanaka|田中", code, re.IGNORECASE)
    for kept in ("hidden", "total", "'relu'", "bias=False", "np.exp", "torch.einsum", "super()"):
        assert kept in code
    (attribute,) = set(re.findall(r"self\.(\w+)", code))
    assert code.count(attribute) == 2
    (method,) = re.findall(r"def (\w+)\(self, x\)", code)
    assert f", {re.findall(r'hidden, (.+?)=3', code)[0]}=4).{method}(" in code
    assert nameless("def f(:", frozenset()) is None


@pytest.mark.parametrize("kata", KATAS, ids=lambda kata: kata.name)
def test_no_entry_of_a_catalogue_says_who_wrote_it(kata):
    """So each stays as it is, and can be read as an example."""
    known = vocabulary(kata, KATAS)
    for file in (kata.reference, *kata.wrong):
        code = bare(file.read_text(encoding="utf-8"))
        assert nameless(code, known) == code


LONG = "".join(f"def f{i}(x):\n    y = x + {i}\n    return y * y\n" for i in range(12))


def test_programs_that_are_equal_but_for_names_and_layout():
    """Other names, comments and blank lines; small ones say nothing."""
    other = "# mine\n" + LONG.replace("y", "result").replace("(x)", "(value)").replace(
        "x +", "value  +"
    )
    assert shape(LONG) == shape(other) != None  # noqa: E711
    assert shape(LONG.replace("+ 7", "+ 8")) != shape(LONG)
    assert shape("def f(x):\n    return x\n") is None
    results = [
        Result(submission=name, kata="xor", status=GradeStatus.PASSED, sha256=name)
        for name in "abcd"
    ]
    shapes = {"a": "1", "b": "1", "c": "2", "d": None}
    (insight,) = gather(results, [XOR], lambda r: shapes[r.submission], lambda kata: "2")
    assert insight.copies == [["a", "b"]]
    assert insight.as_reference == ["c"]


NET = """\
import torch
from torch import nn

class Net(nn.Module):
    def __init__(self, size, hidden):
        super().__init__()
        self.fc1 = nn.Linear(size, hidden)
        self.fc2 = nn.Linear(hidden, 1, bias=False)

    def squeezed(self, x):
        return torch.tanh(self.fc1(x)).clamp(min=-0.5, max=0.5)

    def forward(self, x):
        return self.fc2(self.squeezed(x)).sum(dim=1)

def loss_of(net, x, y, scale=1.0):
    return scale * ((net(x) - y) ** 2).mean()

def fit(net, x, y, lr, steps):
    optimizer = torch.optim.SGD(net.parameters(), lr=lr)
    losses = []
    for _ in range(steps):
        loss = loss_of(net, x, y, scale=2.0)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(float(loss))
    return losses
"""
IMPORTS = "import torch\nfrom torch import nn\n"
EACH = "from torch import nn, tanh\nfrom torch.nn import Linear\nfrom torch.optim import SGD\n"
FUNCTIONS = (("torch.tanh", "tanh"), ("torch.optim.SGD", "SGD"), ("nn.Linear", "Linear"))


def but(*changes: tuple[str, str]) -> str:
    """The program with these changes, each of them made."""
    code = NET
    for old, new in changes:
        assert old in code, old
        code = code.replace(old, new)
    return code


@pytest.mark.parametrize(
    "changes",
    [
        [("fc1", "layer"), ("fc2", "out")],
        [("fc1", "swap"), ("fc2", "fc1"), ("swap", "fc2")],
        [("squeezed", "helper"), ("self", "this")],
        [("loss_of", "error"), ("scale", "factor"), ("losses", "seen")],
        [(IMPORTS, "import torch\n"), ("nn.", "torch.nn.")],
        [(IMPORTS, "import torch\nimport torch.nn as nn\n")],
        [
            (" torch.", " t."),
            ("nn.", "layers."),
            (IMPORTS, "import torch as t\nimport torch.nn as layers\n"),
        ],
        [(IMPORTS, EACH), *FUNCTIONS],
    ],
)
def test_attributes_and_imports_by_other_names(changes):
    """The attributes and helpers of a class, the arguments of helpers, and each way of importing."""
    assert shape(but(*changes)) == shape(NET) is not None


@pytest.mark.parametrize(
    "changes",
    [
        [(".sum(dim=1)", ".mean(dim=1)")],
        [("dim=1", "axis=1")],
        [("min=-0.5, max=0.5", "max=-0.5, min=0.5")],
        [("torch.tanh", "torch.relu")],
        [("nn.Linear(size", "nn.LazyLinear(size")],
        [("float(loss)", "int(loss)")],
        [("range(steps)", "reversed(steps)")],
        [("bias=False", "device=False")],
        [("self.fc2(self", "self.fc1(self")],
        [("self.fc2 = ", "self.fc3 = ")],
        [("fc1", "training")],
        [("nn.Module", "nn.Linear")],
        [("zero_grad", "step")],
        [("torch.optim.SGD", "torch.optim.Adam")],
        [("import torch\n", "import jax as torch\n")],
        [("forward", "extra_repr")],
        [("__init__(self", "__call__(self")],
    ],
)
def test_what_means_something_else_is_not_equal(changes):
    """Names of PyTorch and of Python, and what a class reads that it has from somebody else."""
    assert shape(but(*changes)) != shape(NET)


def test_an_attribute_that_is_named_outside_of_its_class_keeps_its_name():
    """There, nobody knows whose it is: `x.sum` may be another one than `self.sum`."""
    code = but(("fc1", "sum"))
    assert shape(code) != shape(but(("fc1", "mean"), (".mean()", ".sum()"), (".sum(d", ".mean(d")))
    named = NET + 'print(getattr(Net(1, 1), "fc1.weight"))\n'
    assert shape(named.replace("self.fc1", "self.layer")) != shape(named)


def test_a_group_becomes_an_entry_of_the_catalogue(tmp_path):
    """Its code laid over the reference, and a docstring that only lacks its words."""
    assert XOR.reference is not None
    reference = XOR.reference.read_text(encoding="utf-8")
    first = next(n for n in ast.parse(reference).body if isinstance(n, ast.FunctionDef))
    wrong = reference + f"\n\ndef {first.name}():  # mine\n    return torch.zeros(1)\n"
    code = differing(wrong, reference)
    assert code == f"import torch\n\ndef {first.name}():\n    return torch.zeros(1)\n"
    file = tmp_path / "new.py"
    file.write_text(skeleton(code), encoding="utf-8")
    assert read_mistake(file).cause is not None
