"""Blind checks: what is left of a check when nothing of what it expects may be in it."""

from __future__ import annotations

import ast
import textwrap

import pytest

from kata_runner.library.blind import Blind, blind
from kata_runner.library.registry import registry

HEAD = "from kata_runner.checks import expect, given, normal\n"


def blinded(source: str) -> Blind:
    """What is left of these checks."""
    return blind(HEAD + textwrap.dedent(source))


def body(source: str) -> str:
    """What is left of the body of one check."""
    check = "def test_it(solution, x):\n" + textwrap.indent(textwrap.dedent(source), "    ")
    (function,) = (
        node for node in ast.parse(blinded(check).source).body if isinstance(node, ast.FunctionDef)
    )
    return "\n".join(ast.unparse(statement) for statement in function.body)


@pytest.mark.parametrize(
    "expectation",
    [
        "close_to(2 * x, rtol=0.1)",
        "equal_to([1, 2], requires_grad=False)",
        "satisfies(lambda y, x: y == 2 * x, x, en='2·x', ja='2·x')",
        "anything_new(2 * x)",
    ],
)
def test_only_what_came_out_is_left_of_an_expectation(expectation: str) -> None:
    """Neither the call on it nor its label, which may say what is right."""
    check = f"expect(solution.f(x), en=f'f(x), {{2 * x}}', ja='f(x)').{expectation}"
    assert body(check) == "expect(solution.f(x))"


@pytest.mark.parametrize(
    "source, left",
    [
        ("y = 2 * x\nexpect(solution.f(x)).close_to(y)", "expect(solution.f(x))"),
        (
            "a = x + 1\nb = a * a\nexpect(solution.f(a)).close_to(b)",
            "a = x + 1\nexpect(solution.f(a))",
        ),
        (
            "y = []\nfor row in x:\n    y.append(2 * row)\nexpect(solution.f(x)).close_to(y)",
            "expect(solution.f(x))",
        ),
        (
            "y = x.clone()\ny[0] = 5\nsolution.f(x)\nexpect(x).equal_to(y)",
            "solution.f(x)\nexpect(x)",
        ),
        (
            "def g(t):\n    return t * t\nexpect(solution.f(g)).close_to(g(x))",
            "def g(t):\n    return t * t\nexpect(solution.f(g))",
        ),
        (
            "for b in (x, -x):\n    y = 2 * b\n    expect(solution.f(b)).close_to(y)",
            "for b in (x, -x):\n    expect(solution.f(b))",
        ),
        (
            "for b in x:\n    if b > 0:\n        continue\n    expect(solution.f(b)).close_to(2)",
            "for b in x:\n    if b > 0:\n        continue\n    expect(solution.f(b))",
        ),
    ],
    ids=["a name", "a name of a name", "a loop", "a copy", "a function", "in a loop", "a jump"],
)
def test_what_only_served_an_expectation_goes_with_it(source: str, left: str) -> None:
    """What the solution works on stays."""
    assert body(source) == left


@pytest.mark.parametrize(
    "statement",
    [
        "losses = solution.fit(x)",
        "x[0] = 0",
        "y = solution.f(x)\ny[0] = 100",
        "part = x[1:]\npart.fill_(3)",
        "import torch\ntorch.manual_seed(3)",
        "with solution.mode():\n    x.add_(1)",
    ],
)
def test_what_changes_what_a_solution_sees_stays(statement: str) -> None:
    """Also where nothing reads the name any more."""
    left = body(f"{statement}\nsolution.g(x)\nexpect(x).equal_to(x + 1)")
    assert left == f"{statement}\nsolution.g(x)\nexpect(x)"


def test_helpers_constants_and_imports_go_when_nothing_needs_them() -> None:
    """One after the other, and with them every docstring."""
    found = blinded(
        '''
        """f doubles x."""
        import math
        import torch
        TWO = 2
        def twice(x):
            """2·x"""
            return math.prod([TWO]) * x
        def table(x):
            """x in rows"""
            return torch.stack([x])
        @given(x=normal(3))
        def test_f(solution, x):
            expect(solution.f(table(x))).close_to(twice(x))
        '''
    )
    assert found.source == textwrap.dedent(
        """\
        from kata_runner.checks import expect, given, normal
        import torch

        def table(x):
            return torch.stack([x])

        @given(x=normal(3))
        def test_f(solution, x):
            expect(solution.f(table(x)))
        """
    )
    assert found == Blind(found.source)


def test_a_helper_with_two_uses_is_named_unless_a_comment_says_why() -> None:
    """It computes what is expected, and something that stays needs it too."""
    source = """
        def twice(x):
            return 2 * x
        def test_f(solution, x):
            expect(solution.f(twice(x))).close_to(twice(twice(x)))
    """
    assert blinded(source).helpers == ("twice",)
    why = "\n# stays in blind checks: f is given even numbers.\n# A second line.\n"
    excused = blinded(why + textwrap.dedent(source).lstrip())
    assert excused.helpers == ()
    assert excused.excused == (("twice", "f is given even numbers. A second line."),)


def test_a_name_with_two_uses_is_named() -> None:
    """Once for what is expected, once for what is observed; or it is written into something shared."""
    again = blinded(
        """
        def test_f(solution, x):
            y = 2 * x
            expect(solution.f(x)).close_to(y)
            y = solution.f(-x)
            expect(y).close_to(-2 * x)
        """
    )
    assert again.names == (("test_f", "y"),)
    shared = blinded(
        """
        def test_f(solution, x):
            rows = [row for row in x]
            rows[0][0] = 5
            expect(solution.f(x)).close_to(rows)
        """
    )
    assert shared.names == (("test_f", "rows"),)


def test_what_is_expected_of_a_result_is_named() -> None:
    """It would be another value where the solution is not there."""
    found = blinded(
        """
        def test_f(solution, x):
            y, order = solution.f(x)
            expect(y).close_to(x[order])
        """
    )
    assert found.borrowed == (("test_f", "order"),)


def test_an_expect_without_a_call_on_it_is_named() -> None:
    """What is expected cannot be found then."""
    found = blinded(
        """
        def test_f(solution, x):
            expectation = expect(solution.f(x))
            expectation.close_to(2 * x)
        """
    )
    assert found.loose == (4,)


@pytest.mark.parametrize("kata", registry().katas, ids=lambda kata: kata.name)
def test_nothing_is_left_in_the_katas(kata) -> None:
    """Every check stays, and nothing of what it expects but what a comment gives a reason for."""
    source = kata.checks.read_text(encoding="utf-8")
    found = blind(source)
    assert found == Blind(found.source, excused=found.excused)
    checks = [
        [node.name for node in ast.parse(text).body if getattr(node, "name", "").startswith("test")]
        for text in (source, found.source)
    ]
    assert checks[0] == checks[1]


def test_the_network_of_dynamic_net_is_not_in_its_blind_checks() -> None:
    """What `fit` is given to train there is another one: without a ReLU, nobody can call the answer."""
    whole = registry().find("dynamic_net").checks.read_text(encoding="utf-8")
    assert "torch.relu" in whole
    assert "torch.relu" not in blind(whole).source
