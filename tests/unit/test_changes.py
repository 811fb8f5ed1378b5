"""Which small changes to a program are tried, and what is said of one."""

from __future__ import annotations

import ast

import pytest

from kata_runner.diagnosis.changes import changed, difference, is_meant, smallest
from kata_runner.diagnosis.diagnose import is_led_to, settled
from kata_runner.library.mistake import Finding, Mistake
from kata_runner.library.registry import registry
from kata_runner.model.change import Change
from kata_runner.model.language import Text
from kata_runner.telling.change import tell_change


def program(*lines: str) -> str:
    """A function of these lines."""
    return "\n".join(["def f(x, y, lr):", *(f"    {line}" for line in lines), ""])


@pytest.mark.parametrize(
    "written, meant",
    [
        ("return x + y", "return x - y"),
        ("return x > y", "return x >= y"),
        ("return x.sum(dim=1)", "return x.sum(dim=0)"),
        ("return x.sum(dim=1)", "return x.mean(dim=1)"),
        ("return x.sum(dim=1)", "return x.sum(dim=1, keepdim=True)"),
        ("return torch.sum(x, keepdim=True)", "return torch.sum(x)"),
        ("return x.detach() + y", "return x + y"),
        ("return x / y + lr", "return x / (y + lr)"),
        ("return x / (y + lr)", "return x / y + lr"),
        ("return y - x.mean()", "return (y - x).mean()"),
        ("return torch.where(x, y, lr)", "return torch.where(x, lr, y)"),
        ("return x or y", "return y if x is None else x"),
        ("return x @ x", "return x @ y"),
        ("return x", "return x.clone()"),
        ("return x * y", "return x * y * lr"),
        ("return x[1:]", "return x"),
        ("return -x**2", "return (-x) ** 2"),
        ("return torch.tensor(x, dtype=float)", "return torch.tensor(x, dtype=torch.float32)"),
        ("return f(x, 2, lr)", "return f(x, 2, lr=lr)"),
        ("return nn.Conv2d(x, y, 3, False)", "return nn.Conv2d(x, y, 3, bias=False)"),
        ("return torch.tensor([x])", "return torch.tensor(x)"),
        ("return torch.zeros(1, dtype=y)", "return torch.zeros((), dtype=y)"),
        ("return x.clamp(-lr, lr)", "return x"),
        ("return x.clamp(0, 1)", "return x.clamp(0)"),
        ("return x.mean()", "return x.mean().item()"),
    ],
)
def test_an_expression_is_changed_in_one_place(written: str, meant: str) -> None:
    """Each of these is one slip of a beginner, and what they meant is among the changes."""
    source = program(written)
    programs = {normal(one) for one in changed(source) if normal(one) and is_meant(source, one)}
    assert normal(program(meant)) in programs


@pytest.mark.parametrize(
    "written, meant",
    [
        (("x -= y", "return x"), ("x = x - y", "return x")),
        (("x = x - y", "return x"), ("x -= y", "return x")),
        (("x.add_(y)", "return x"), ("x = x.add(y)", "return x")),
        (("x.add(y)", "return x"), ("x = x.add(y)", "return x")),
        (("x[lr, 0] = y", "return x"), ("x[0, lr] = y", "return x")),
        (("x.require_grad = True", "return x"), ("x.requires_grad = True", "return x")),
        (("x.backward()", "y.step()", "return x"), ("y.step()", "x.backward()", "return x")),
        (("x += 1", "return x"), ("return x",)),
        (
            ("for z in x:", "    y.append(z)", "    lr += z", "return y"),
            ("for z in x:", "    y.append(z)", "lr += z", "return y"),
        ),
        (
            ("for z in x:", "    y.append(z)", "lr += z", "return y"),
            ("for z in x:", "    y.append(z)", "    lr += z", "return y"),
        ),
        (("x -= y", "return x"), ("with torch.no_grad():", "    x -= y", "return x")),
        (("with torch.no_grad():", "    x -= y", "return x"), ("x -= y", "return x")),
        (("x.backward()", "return x"), ("y.zero_grad()", "x.backward()", "return x")),
    ],
)
def test_a_statement_is_changed_moved_or_left_out(
    written: tuple[str, ...], meant: tuple[str, ...]
) -> None:
    """What is in the wrong place or missing is one change as well."""
    assert normal(program(*meant)) in set(map(normal, changed(program(*written))))


def normal(source: str) -> str:
    """A program as its syntax tree has it; "" where it is none."""
    try:
        return ast.unparse(ast.parse(source))
    except SyntaxError:
        return ""


@pytest.mark.parametrize("kata", [kata.name for kata in registry().katas[::13]])
def test_a_change_leaves_the_rest_of_the_text_as_it_is(kata: str) -> None:
    """Comments and layout stay, and nearly every change is a program."""
    reference = registry().find(kata).reference
    assert reference is not None
    source = reference.read_text(encoding="utf-8")
    programs = list(changed(source))
    assert len(set(programs)) == len(programs) > 100
    some = programs[::20]
    for one in some:
        assert replaced(source, difference(source, one)) == one.splitlines()
    assert sum(not normal(one) for one in some) < len(some) / 50


def replaced(source: str, change: Change) -> list[str]:
    """The lines of a program, some of them as the change has it."""
    lines = source.splitlines()
    start = change.line - 1
    assert tuple(lines[start : start + len(change.before)]) == change.before
    lines[start : start + len(change.before)] = change.after
    return lines


def test_functions_that_a_check_uses_come_first() -> None:
    """Of one kind of change, those in the functions that failed come before the others."""
    source = "def a(x):\n    return x + 1\n\n\ndef b(x):\n    return x - 1\n"
    first = next(changed(source, frozenset({"b"})))
    assert first == source.replace("x - 1", "x")


def test_of_several_changes_the_smallest_is_told() -> None:
    """Of equally small ones the one that is furthest down."""
    long = Change(1, ("return a",), ("return a.sum().mean()",))
    above = Change(3, ("a.add_(b)",), ("a.sub_(b)",))
    below = Change(9, ("c.add_(d)",), ("c.sub_(d)",))
    assert smallest([long, above, below]) == below
    assert smallest([]) is None


def test_what_is_left_out_is_simpler_than_what_comes_instead() -> None:
    """And it matters how many words change, not how long they are."""
    instead = Change(2, ("t = tensor(x).double()",), ("t = tensor(x).float()",))
    without = Change(2, ("t = tensor(x).double()",), ("t = tensor(x)",))
    assert smallest([instead, without]) == without
    clone = Change(2, ("g = x.grad",), ("g = x.grad.clone()",))
    total = Change(2, ("g = x.grad",), ("g = x.grad.sum()",))
    assert smallest([clone, total]) == clone


def test_a_change_is_told_as_the_lines_that_go_and_those_that_come() -> None:
    """Under their numbers, and indented as in the file: that may be the whole change."""
    change = Change(7, ("        x.step()",), ("        if y:", "            x.step()"))
    assert [line.text for line in tell_change(change, "en")][1:] == [
        "Tried out: with this change, every check passes.",
        "     7 -         x.step()",
        "     7 +         if y:",
        "     8 +             x.step()",
    ]
    assert tell_change(None, "en") == []


def test_nothing_is_changed_outside_of_functions() -> None:
    """What a file imports, and its docstrings, are left alone."""
    source = '"""One."""\nimport torch\nONE = 1\n\n\ndef f():\n    """Two 2."""\n    return 3\n'
    for one in changed(source):
        assert one.startswith(source.partition("    return")[0])


def test_what_is_no_program_is_not_changed() -> None:
    """Python's own error is raised."""
    with pytest.raises(SyntaxError):
        next(changed("def f(:\n"))


def mistake(cause: str, fix: str) -> Finding:
    """A mistake that a run looks like, whose cause nothing in the learner's code confirms."""
    return Finding(
        Mistake("m", Text("It is lost.", "失われます。"), Text(fix, fix), Text(cause, cause))
    )


@pytest.mark.parametrize(
    "fix, is_explained",
    [
        ("Write `keepdim=True`.", True),
        ("Sum with `keepdim`.", True),
        ("Call `detach()`.", False),
        ("Sum over the other axis.", False),
    ],
)
def test_a_cause_stays_beside_a_change_of_the_same_code(fix: str, is_explained: bool) -> None:
    """Another cause is not said, and the effect is."""
    change = Change(3, ("return x.sum(dim=1)",), ("return x.sum(dim=1, keepdim=True)",))
    (left,) = settled([mistake("`sum` is wrong.", fix)], change)
    assert left.explained == is_explained
    assert settled([mistake("`sum` is wrong.", fix)], None)[0].explained


def test_of_several_effects_none_is_said_beside_a_change_that_fits_none() -> None:
    """The change is what is known."""
    change = Change(3, ("return x",), ("return -x",))
    other = Finding(Mistake("n", Text("Not it.", "違います。"), Text("Do.", "する。")))
    assert settled([mistake("It is `y`.", "Write `z`."), other], change) == []


@pytest.mark.parametrize(
    "after, fix, is_led",
    [
        ("return x.clone()", "Write into a copy: start with `x.clone()`.", True),
        ("return x.clone()", "Multiply by the mask.", False),
        ("return x * y", "Multiply by the mask.", True),
        ("return x.sum(dim=0)", "Take the mean.", True),
    ],
)
def test_beside_a_known_mistake_a_new_call_is_one_that_its_entry_speaks_of(
    after: str, fix: str, is_led: bool
) -> None:
    """What the entry says is more likely meant. Without a known mistake, any call may be."""
    change = Change(3, ("return x.sum(dim=1)",), (after,))
    assert is_led_to([mistake("It is wrong.", fix)], change) == is_led
    assert is_led_to([], change)


def test_a_number_is_changed_together_with_its_sign() -> None:
    """`-0` would be another number by accident."""
    programs = set(changed(program("return x[-1]")))
    assert program("return x[1]") in programs
    assert program("return x[-0]") not in programs


@pytest.mark.parametrize(
    "written, by_accident",
    [
        (("if lr != 0:", "    x += y", "return x"), ("if x != 0:", "    x += y", "return x")),
        (("if f(lr):", "    x += y", "return x"), ("if lr:", "    x += y", "return x")),
        (("return load(x, 32)",), ("return load(x, 64)",)),
        (("return 3 * x",), ("return 1 * x",)),
        (("return x / (1 - lr)",), ("return x / (1 - lr * y)",)),
        (("return x / len(y)",), ("return x / len(lr)",)),
        (("x = x.to(lr)", "return x"), ("return x",)),
        (("return x.to(lr)",), ("return x",)),
        (("return torch.zeros(3, device=lr)",), ("return torch.zeros(3)",)),
        (("return round(x, 2)",), ("return round(x, 3)",)),
        (("return round(x, 3)",), ("return round(x, 6)",)),
        (("x.backward()",), ("x.backward(create_graph=True)",)),
        (("x['act'] = y",), ("x['act' * lr] = y",)),
        (("n = x.sum()", "return (y ** 2).sum()"), ("n = x.sum()", "return (n ** 2).sum()")),
        (("return torch.tensor([lr])",), ("return torch.tensor([lr]).mean()",)),
        (
            ("n = torch.zeros(1, dtype=y)", "return n"),
            ("n = torch.zeros(1, dtype=y).item()", "return n"),
        ),
        (("n = x.mean() + 1", "return n"), ("n = x.mean() + 1", "return n.squeeze()")),
        (("return x.sqrt() * y",), ("return (x.sqrt() ** 2) * y",)),
        (("return x.log()",), ("return x.log().exp()",)),
        (("x = x.clamp(lr)", "return x"), ("x = x", "return x")),
        (("return x.clamp(-lr, lr)",), ("return x.clamp(-lr)",)),
        (("return x.clamp(min=-9, max=9)",), ("return x.clamp(min=-9)",)),
        (
            ("torch.set_grad_enabled(False)", "x -= y"),
            ("with torch.no_grad():", "    torch.set_grad_enabled(False)", "    x -= y"),
        ),
        (
            ("for a in x:", "    y = []", "    if a is None:", "        continue", "    y += a"),
            (
                "for a in x:",
                "    if a is None:",
                "        continue",
                "        y = []",
                "    y += a",
            ),
        ),
        (("x = 0", "return y"), ("return y", "x = 0")),
    ],
)
def test_what_could_pass_by_accident_is_not_tried(
    written: tuple[str, ...], by_accident: tuple[str, ...]
) -> None:
    """A condition about something else, a larger group, a factor of 1, another length, more digits,
    a call that leaves a number as it is, one bound of two, a block that ends with the settings as before,
    a line that is never reached.
    """
    source = program(*written)
    programs = {normal(one) for one in changed(source) if normal(one) and is_meant(source, one)}
    assert normal(program(*by_accident)) not in programs
