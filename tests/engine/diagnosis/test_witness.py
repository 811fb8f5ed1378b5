"""The learner's code confirms a cause, or speaks against it."""

from __future__ import annotations

import pytest

from kata_runner.diagnosis.quoted import missing
from kata_runner.diagnosis.witness import Evidence, evidence

TRAIN = """\
import torch
def train(net):
    optimizer = torch.optim.SGD(net.parameters())
    loss = net(x)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step
    with torch.no_grad():
        x = 1
@torch.inference_mode()
def judge(net):
    return net(x).sum(dim=1)
def slide(w, g):
    w = w - 0.1 * g**2
    for v in g:
        w -= v
        w.append(v)
    kept = [0, 1, 2]
def find(rows):
    for row in rows:
        if row > 0:
            return row
    return None
"""


@pytest.mark.parametrize("many", [200, 1_500])
def test_code_that_is_nested_too_deeply_says_nothing(many: int) -> None:
    """Neither for a cause nor against it: nobody can look into it."""
    deep = f"{TRAIN}a = 1{' + 1' * many}\n"
    assert evidence("calls backward", deep) is None
    assert missing("`squeeze`", "", "x.squeeze()", deep, ()) == set()


@pytest.mark.parametrize(
    "pattern, said",
    [
        ("calls backward", Evidence(True, 6)),
        ("calls squeeze", Evidence(False)),
        ("lacks step", Evidence(True)),
        ("lacks backward", Evidence(False)),
        ("uncalled step", Evidence(True, 7)),
        ("uncalled backward", Evidence(False)),
        ("unused backward", Evidence(True, 6)),
        ("unused no_grad", Evidence(False)),
        ("zero_grad before backward", Evidence(True, 5)),
        ("backward before zero_grad", Evidence(False)),
        ("within no_grad", Evidence(True, 8)),
        ("within inference_mode", Evidence(True, 10)),
        ("passes dim", Evidence(True, 12)),
        ("passes keepdim", Evidence(False)),
        ("omits keepdim", Evidence(True)),
        ("omits dim", Evidence(False)),
        ("outside loops step", Evidence(False)),
        ("outside loops backward", Evidence(True, 6)),
        ("outside loops append", Evidence(False)),
        ("has _ = _.SGD(_)", Evidence(True, 3)),
        ("has _.sum(dim=1)", Evidence(True, 12)),
        ("has _.sum(dim=0)", Evidence(False)),
        ("has optimizer._(*_)", Evidence(True, 5)),
        ("has range(*_)", Evidence(False)),
        ("has _ = [0, *_]", Evidence(True, 18)),
        ("has _ = [1, *_]", Evidence(False)),
        ("has _.step", Evidence(True, 7)),
        ("has _ @ _", Evidence(False)),
        ("has _w = _w - _ and has _ ** 2", Evidence(True, 14)),
        ("has _w = _ - _w", Evidence(False)),
        ("has _ -= _", Evidence(True, 16)),
        ("has no _ -= _", Evidence(False)),
        ("has no _ @ _", Evidence(True)),
        ("has no return _", Evidence(False)),
        ("unused SGD", Evidence(False)),
        ("inside loops append", Evidence(True, 17)),
        ("inside loops backward", Evidence(False)),
        ("in find inside loops return", Evidence(True, 22)),
        ("in judge inside loops return", Evidence(False)),
        ("in slide calls append", Evidence(True, 17)),
        ("in judge calls append", Evidence(False)),
        ("in judge lacks append", Evidence(True)),
        ("has _a = net(_); _a.backward()", Evidence(True, 6)),
        ("has _a = net(_); _a.append(_)", Evidence(False)),
        ("has _a.backward(); _a = net(_)", Evidence(False)),
        ("has for _a in _: ...; _ -= _a", Evidence(True, 16)),
        ("has for _a in _: ...; _.append(_a)", Evidence(True, 17)),
        ("has for _a in w: ...", Evidence(False)),
        ("has _.sum(**_)", Evidence(True, 12)),
        ("has _.append(**_)", Evidence(False)),
        ("calls squeeze or calls sum", Evidence(True, 12)),
        ("lacks squeeze or calls sum", Evidence(True, 12)),
        ("calls squeeze or calls view", Evidence(False)),
        ("calls squeeze and calls sum or calls SGD", Evidence(True, 3)),
        ("uncalled step and calls backward", Evidence(True, 7)),
        ("uncalled step and calls squeeze", Evidence(False)),
    ],
)
def test_a_pattern_holds_or_does_not(pattern, said):
    """With the first line that shows it, where there is one."""
    assert evidence(pattern, TRAIN) == said


def test_another_function_of_the_task_is_not_looked_at():
    """What a learner wrote for the rest of the task is no sign of a mistake in this part."""
    asked_for, example = ("train", "judge"), "def judge(net):\n    return net(x)\n"
    assert evidence("calls backward", TRAIN, example, asked_for) == Evidence(False)
    assert evidence("lacks backward", TRAIN, example, asked_for) == Evidence(True)
    assert evidence("calls sum", TRAIN, example, asked_for) == Evidence(True, 12)


def test_what_is_defined_again_is_not_looked_at():
    """An old version above the one that runs is no sign of anything."""
    again = TRAIN + "def slide(w, g):\n    return w - g\n"
    assert evidence("has _ -= _", again) == Evidence(False)
    assert evidence("has _ - _", again) == Evidence(True, 25)


def test_what_cannot_be_read_says_nothing():
    """A file with a syntax error neither confirms nor vetoes."""
    assert evidence("calls step", "def train(:") is None


def test_a_pattern_that_nobody_knows_is_an_error():
    """Its author hears of it."""
    with pytest.raises(ValueError, match="cannot say"):
        evidence("smells funny here", TRAIN)
    with pytest.raises(ValueError, match="not one statement"):
        evidence("has w = = 1", TRAIN)


@pytest.mark.parametrize(
    "pattern, said",
    [
        ("has _.get(*_) or _", Evidence(True, 2)),
        ("has _.get(*_) and _", Evidence(False)),
        ("calls squeeze or has _.get(*_) or _", Evidence(True, 2)),
        ("has no _.get(*_) and _ and has _.get(*_) or _", Evidence(True, 2)),
        ("has _.get(*_) or _ and calls squeeze", Evidence(False)),
        ("get before squeeze or get before setdefault", Evidence(True, 2)),
    ],
)
def test_code_may_have_an_and_or_an_or_of_its_own(pattern: str, said: Evidence) -> None:
    """They join statements only in front of one."""
    source = "def peak(group):\n    return group.get('peak') or group.setdefault('lr', 1)\n"
    source = source.replace(" or ", " or \\\n        ")
    assert evidence(pattern, source) == said


@pytest.mark.parametrize(
    "rest", ["", "    else:\n        split(2)\n"], ids=["alone", "with an else"]
)
def test_an_if_fits_with_or_without_an_else(rest: str) -> None:
    """What comes in the other case does not fit into the one line of a pattern."""
    source = f"def f(seed):\n    if seed:\n        split(1)\n{rest}"
    assert evidence("has if seed: ...", source) == Evidence(True, 2)
    assert evidence("has if not seed: ...", source) == Evidence(False)
