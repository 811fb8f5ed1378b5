"""Looking at what came out: as plain JSON data, whatever it says of itself."""

from __future__ import annotations

import json
import math
from collections import OrderedDict
from collections.abc import Iterator
from typing import Any, NamedTuple, cast

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from kata_runner.checking.observe import observe, plain, rebuild
from kata_runner.judging.compare import compare
from kata_runner.model.language import Text
from kata_runner.telling.values import shown


class Liar:
    """Equals everything and calls itself a tensor."""

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]  # a liar need not be a key

    @property
    def __class__(self) -> type:
        return Tensor

    @__class__.setter
    def __class__(self, other: type) -> None:
        pass

    shape = (2,)


class LyingTensor(torch.Tensor):
    """Answers every question about it with True."""

    @classmethod
    def __torch_function__(
        cls, func: object, types: object, args: object = (), kwargs: object = None
    ) -> object:
        return True


class LyingList(list[float]):
    """Holds one thing and shows another."""

    def __iter__(self) -> Iterator[float]:
        return iter((1.0, 2.0))

    def __len__(self) -> int:
        return 2


class Pair(NamedTuple):
    """A tuple with names."""

    a: float
    b: float


def test_a_tensor_is_shape_dtype_device_gradient_and_values() -> None:
    """In row-major order, as numbers of Python."""
    seen = observe(torch.tensor([[1.0, 2.0], [3.0, 4.0]]).T)
    assert seen == {
        "type": "Tensor",
        "shape": [2, 2],
        "dtype": "float32",
        "device": "cpu",
        "requires_grad": False,
        "values": [1.0, 3.0, 2.0, 4.0],
    }
    assert observe(nn.Parameter(torch.zeros(())))["requires_grad"] is True


@pytest.mark.parametrize(
    "value, expected",
    [
        (None, {"type": "None", "value": None}),
        (True, {"type": "bool", "value": True}),
        (3, {"type": "int", "value": 3}),
        ("x", {"type": "str", "value": "x"}),
        ([1], {"type": "list", "items": [{"type": "int", "value": 1}]}),
        (
            Pair(1.0, 2.0),
            {
                "type": "tuple",
                "items": [{"type": "float", "value": 1.0}, {"type": "float", "value": 2.0}],
            },
        ),
        (
            OrderedDict(a=1),
            {"type": "dict", "keys": ["a"], "items": [{"type": "int", "value": 1}]},
        ),
        (
            {0: 1, (True, "w"): 2},
            {
                "type": "dict",
                "keys": [
                    {"type": "int", "value": 0},
                    {
                        "type": "tuple",
                        "items": [{"type": "bool", "value": True}, {"type": "str", "value": "w"}],
                    },
                ],
                "items": [{"type": "int", "value": 1}, {"type": "int", "value": 2}],
            },
        ),
        (torch.float32, {"type": "dtype", "value": "torch.float32"}),
        (torch.device("cpu", 1), {"type": "device", "value": "cpu:1"}),
        (np.float64(1.0), {"type": "float", "value": 1.0}),
        (np.float32(1.0), {"type": "float32"}),
        (np.zeros(2), {"type": "ndarray"}),
        (nn.Linear(1, 1), {"type": "Linear"}),
    ],
    ids=str,
)
def test_other_values_are_taken_item_by_item(value: object, expected: dict[str, Any]) -> None:
    """Collections by their items, also those of a subclass; of a stranger only the type is kept."""
    assert observe(value) == expected


@pytest.mark.parametrize(
    "value",
    [
        torch.tensor([math.nan, math.inf]),
        torch.tensor([1 + 2j]),
        torch.tensor([True]),
        torch.tensor([1.0], dtype=torch.bfloat16),
        torch.zeros(0, 3),
        torch.eye(2).to_sparse(),
        {1: [None, (2.0,)]},
        Liar(),
        torch.zeros(2).as_subclass(LyingTensor),
        object(),
    ],
    ids=lambda value: type.__getattribute__(type(value), "__name__"),
)
def test_every_observation_survives_a_process_boundary(value: object) -> None:
    """Whatever a solution returns, what is kept of it is JSON."""
    seen = observe(value)
    assert str(json.loads(json.dumps(seen))) == str(seen)


def test_an_observation_is_of_the_moment() -> None:
    """What happens to the tensor later changes nothing in what was seen."""
    tensor = torch.ones(2)
    seen, copy = observe(tensor), plain(tensor)
    tensor.zero_()
    assert seen["values"] == copy.tolist() == [1.0, 1.0]


def test_who_lies_is_seen_for_what_it_is() -> None:
    """The type is the real one, and the items are those that are there."""
    assert observe(Liar()) == {"type": "Liar"}
    assert observe(torch.zeros(2).as_subclass(LyingTensor)) == {"type": "LyingTensor"}
    assert [item["value"] for item in observe(LyingList([9.0]))["items"]] == [9.0]


def test_patching_torch_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it takes to look at a tensor was bound before any solution ran."""
    for name in ("detach", "to", "tolist", "reshape", "cpu", "numpy", "item", "clone"):
        monkeypatch.setattr(torch.Tensor, name, lambda *_, **__: [0.0])
    assert observe(torch.ones(2))["values"] == [1.0, 1.0]


def test_predicates_get_plain_copies() -> None:
    """Detached, on the CPU, of no subclass; collections all the way down."""
    weight = nn.Parameter(torch.ones(2))
    copy = plain([weight, Pair(1.0, 2.0), OrderedDict(a=weight)])
    assert type(copy[0]) is Tensor
    assert not copy[0].requires_grad
    assert type(copy[1]) is tuple
    assert type(copy[2]) is dict
    lying = plain(torch.zeros(2).as_subclass(LyingTensor))
    assert type(lying) is Tensor
    assert plain(LyingList([9.0])) == [9.0]


def test_predicates_get_nothing_that_equals_something() -> None:
    """A stranger's object is replaced by one that equals only itself."""

    class Yes:
        def __eq__(self, other: object) -> bool:
            return True

        __hash__ = None  # type: ignore[assignment]

    class YesFloat(float):
        def __eq__(self, other: object) -> bool:
            return True

        __hash__ = None  # type: ignore[assignment]

    for value in (Yes(), YesFloat(1.0)):
        assert value == 42.0
        assert cast("object", plain(value)) != 42.0


@pytest.mark.parametrize(
    "value",
    [
        torch.tensor([[1.5, math.inf]], dtype=torch.bfloat16),
        torch.tensor([1 + 2j]),
        torch.zeros(0, 3, dtype=torch.int64),
        torch.tensor(True),
        [1, (2.5, "x", None)],
        {0: True, "0": torch.ones(1), (1, 2): [], torch.float64: torch.device("cpu")},
    ],
    ids=str,
)
def test_what_was_observed_can_be_rebuilt(value: object) -> None:
    """A predicate reads the record: the same values, shapes and dtypes."""
    seen = observe(value)
    again = rebuild(json.loads(json.dumps(seen)))
    assert observe(again) == seen


def test_what_is_known_by_its_type_only_equals_nothing() -> None:
    """Whatever it said of itself."""
    assert rebuild(observe(Liar())) != Liar.shape
    assert not isinstance(rebuild(observe(torch.zeros(1).as_subclass(LyingTensor))), Tensor)


def test_words_of_a_check_are_in_both_languages() -> None:
    """They are a string with its Japanese beside it, and become the same words again."""
    words = Text(en="another object", ja="別のオブジェクト")
    seen = observe(words)
    assert seen == {"type": "str", "value": "another object", "ja": "別のオブジェクト"}
    assert rebuild(seen) == plain(words) == words


@pytest.mark.parametrize("value", [10**5000, -(10**400)], ids=["unwritable", "negative"])
def test_an_int_that_no_float_can_hold_is_known_by_its_length(value: int) -> None:
    """It can neither be written nor compared with a float, and equals nothing that is expected."""
    seen = observe([value, 10**300])
    assert json.loads(json.dumps(seen)) == seen
    assert [shown(item, "en") for item in seen["items"]] == [
        ["<int of more than 308 digits>"],
        [str(10**300)],
    ]
    for expected, said in ((7, "an int"), (1.0, "a float")):
        found = compare(observe(value), observe(expected))
        assert found is not None
        assert found.sentence.en == f"got an int of more than 308 digits, expected {said}"
        assert found.sentence.ja.startswith("308桁を超える int になっています")
    assert rebuild(observe(value)) != value
