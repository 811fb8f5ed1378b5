"""`expect`: the one door through which everything that came out of a solution goes."""

from __future__ import annotations

import ast
import linecache
import sys
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from itertools import islice
from types import CodeType
from typing import Any

from kata_runner.checking.exceptions import CheckFailed
from kata_runner.checking.observe import observe, plain, rebuild
from kata_runner.checking.replay import Replay
from kata_runner.judging.closeness import EXACT, Tolerance
from kata_runner.judging.compare import Difference, compare
from kata_runner.judging.narrow import differing_only
from kata_runner.model.language import Text
from kata_runner.model.observation import Observation
from kata_runner.model.record import NO_LABEL, Judgement
from kata_runner.model.story import Kind, Story


@dataclass
class Case:
    """One example of a check at work: its inputs, and what was observed so far."""

    sizes: dict[str, int] = field(default_factory=dict)
    inputs: Callable[[], dict[str, Observation]] = dict  # as they were drawn; made where needed
    observed: list[Observation] = field(default_factory=list)
    judgements: list[Judgement] | None = None  # kept where somebody asks for a record
    replay: Replay | None = None  # a recorded run that is judged in the place of this one
    used: dict[str, Observation] = field(default_factory=dict)  # in the place of what was drawn
    expected: list[Expected] | None = None  # kept where others are judged by the same
    is_fact: bool = False  # does the next `expect` take what only this process can observe?
    witnessed: bool = False  # did one of them?

    def known_inputs(self) -> dict[str, Observation]:
        """The inputs by name: as the check says that it used them, or as they were drawn."""
        return {**self.inputs(), **self.used}

    def take(self, actual: object) -> Observation:
        """What came out at an `expect`."""
        seen = observe(actual) if self.replay is None else self.replay.observed()
        self.observed.append(seen)
        return seen

    def take_fact(self) -> bool:
        """Is what comes out now a fact of `note_fact`? The next one is not."""
        is_fact, self.is_fact = self.is_fact, False
        self.witnessed |= is_fact
        return is_fact


Position = tuple[CodeType, int]  # of a call: the code and the instruction

Hold = Callable[["Expectation"], None]  # holds what came out against what is expected


@dataclass(frozen=True)
class Expected:
    """What a check has at one `expect`."""

    label: Text | Position
    used: dict[str, Observation]  # until then
    witnessed: bool = False
    hold: Hold | None = None  # what follows it


current_case: ContextVar[Case] = ContextVar("current_case")


def expect(
    actual: object, code: str | None = None, *, en: str | None = None, ja: str | None = None
) -> Expectation:
    """Take what came out of the solution, as it is now; say next what should have come out.

    A failure calls it by the expression between the parentheses, or by other `code`
    (`"fit(model, x, y)"`), or by words in both languages (`en="the last loss", ja="最後の損失"`).
    Raises ValueError where words are given as code, or in one language only.
    """
    if en is not None and ja is not None:
        return Expectation(actual, Text(en, ja))
    if en is not None or ja is not None or not _is_code(code):
        raise ValueError("what is no Python expression is said in both languages: en=…, ja=…")
    if code is None:  # read only where somebody needs it
        frame = sys._getframe(1)
        return Expectation(actual, (frame.f_code, frame.f_lasti))
    return Expectation(actual, Text(code, code))


def used(**inputs: object) -> None:
    """Say which inputs a check makes of those that were drawn: a failure shows these.

    `used(x=x)` after `x[0] = 0`. A name that was not drawn is shown as well.
    """
    case = current_case.get(None)
    if case is not None:
        case.used |= {name: observe(value) for name, value in inputs.items()}


def note_fact() -> None:
    """The next `expect` takes what only the process that runs the solution can observe."""
    case = current_case.get(None)
    if case is not None:
        case.is_fact = True


class Expectation:
    """What came out, waiting for what should have."""

    def __init__(self, actual: object, label: Text | Position) -> None:
        self._named = label
        self._case = current_case.get(Case())
        self._got = self._case.take(actual)
        self._place = len(self._case.observed) - 1
        self._witnessed = self._case.take_fact()
        self._keep(None)
        if self._case.expected is not None:
            used, witnessed = dict(self._case.used), self._witnessed
            self._case.expected.append(Expected(label, used, witnessed))

    @property
    def _label(self) -> Text:
        """What a failure calls it."""
        if isinstance(self._named, Text):
            return self._named
        code = _expression(*self._named)
        return Text(code, code)

    def close_to(
        self,
        expected: object,
        *,
        rtol: float | None = None,
        atol: float | None = None,
        requires_grad: bool | None = None,
    ) -> None:
        """Hold it against a value: type, shape, dtype, device, gradient, values, in this order.

        Nothing broadcasts. The tolerances are those of `torch.testing.assert_close` for the dtype
        (wider on cuda and mps); a Python float is held to float32's. `requires_grad` says whether
        tensors have to be attached to the graph (True), detached (False) or may be either (None).
        """
        wanted = observe(expected)
        _state_gradient(wanted, requires_grad)
        self._hold(partial(Expectation._judge, wanted=wanted, tolerance=Tolerance(rtol, atol)))

    def equal_to(self, expected: object, *, requires_grad: bool | None = None) -> None:
        """Like `close_to`, without any tolerance: for what has to be unchanged."""
        wanted = observe(expected)
        _state_gradient(wanted, requires_grad)
        self._hold(partial(Expectation._judge, wanted=wanted, tolerance=EXACT))

    def satisfies(
        self,
        predicate: Callable[..., bool],
        *tensors: object,
        en: str,
        ja: str,
        drawn: bool = False,
    ) -> None:
        """Hold it against a statement: `predicate(it, *tensors)`, all as plain CPU copies.

        `en` and `ja` say what has to be true of it. Write a whole sentence: nothing is put before
        it. `drawn` says that the solution drew it at random, in a way of its own: then no mistake
        is known by the values.
        """
        beside, statement = tuple(plain(tensor) for tensor in tensors), Text(en, ja)
        self._hold(
            partial(
                Expectation._ask,
                predicate=predicate,
                beside=beside,
                statement=statement,
                drawn=drawn,
            )
        )

    def _hold(self, hold: Hold) -> None:
        if self._case.expected is not None:
            before = self._case.expected[self._place]
            self._case.expected[self._place] = replace(before, hold=hold)
        hold(self)

    def _ask(
        self,
        predicate: Callable[..., bool],
        beside: tuple[object, ...],
        statement: Text,
        drawn: bool,
    ) -> None:
        try:
            holds = bool(predicate(rebuild(self._got), *beside))
        except Exception:  # noqa: BLE001  # whatever came out may not fit the predicate at all
            holds = False
        self._keep(holds, statement=statement, beside=beside)
        if not holds:
            if drawn:
                self._case.observed[self._place] = {"type": "drawn"}
            self._fail(Difference(Kind.STATEMENT, statement), self._got)

    def _judge(self, wanted: Observation, tolerance: Tolerance) -> None:
        case = self._case
        difference = compare(self._got, wanted, tolerance, case.sizes)
        self._keep(difference is None, expected=wanted, rtol=tolerance.rtol, atol=tolerance.atol)
        if difference is not None:  # only now is it worth its time to look at the inputs too
            inputs = case.known_inputs()
            difference = compare(self._got, wanted, tolerance, case.sizes, inputs) or difference
            self._fail(difference, *differing_only(self._got, wanted, tolerance))

    def _keep(self, passed: bool | None, *, beside: tuple[object, ...] = (), **stated: Any) -> None:
        """Write it into the record, if there is one; what was written before is replaced."""
        if self._case.judgements is not None:
            judgement = Judgement(
                label=NO_LABEL if passed is None else self._label,  # to find it takes a while
                observed=self._got,
                passed=passed,
                beside=tuple(map(observe, beside)),
                witnessed=self._witnessed,
                **stated,
            )
            self._case.judgements[self._place : self._place + 1] = [judgement]

    def _fail(
        self, difference: Difference, got: Observation | None, wanted: Observation | None = None
    ) -> None:
        raise CheckFailed(
            Story(
                kind=difference.kind,
                sentence=difference.sentence,
                relation=difference.relation,
                label=self._label,
                got=got,
                expected=wanted,
            )
        )


def hold_again(expected: Iterable[Expected]) -> None:
    """What a check expects, held against what the current case hands out, without running it."""
    for one in expected:
        case = current_case.get()
        case.used, case.is_fact = one.used, one.witnessed
        expectation = Expectation(None, one.label)
        if one.hold is not None:
            one.hold(expectation)


def _state_gradient(wanted: Observation, requires_grad: bool | None) -> None:
    """Write the stated gradient over the observed one, in every tensor that is expected."""
    if wanted["type"] == "Tensor":
        wanted["requires_grad"] = requires_grad
    for item in wanted.get("items", ()):
        _state_gradient(item, requires_grad)


@lru_cache
def _is_code(label: str | None) -> bool:
    try:
        ast.parse(label or "None", mode="eval")
    except SyntaxError:
        return False
    return True


@lru_cache
def _expression(code: CodeType, instruction: int) -> str:
    """The source of what is between the parentheses of the `expect(…)` that the code is at."""
    position = next(islice(code.co_positions(), instruction // 2, None))
    first, last, start, end = position
    if first is None or last is None or start is None or end is None:
        return "result"
    lines = [linecache.getline(code.co_filename, n) for n in range(first, last + 1)]
    lines[-1] = lines[-1].encode()[:end].decode()
    lines[0] = lines[0].encode()[start:].decode()
    try:
        call = ast.parse("".join(lines).strip(), mode="eval").body
    except SyntaxError:
        return "result"
    if not isinstance(call, ast.Call) or not call.args:
        return "result"
    return ast.unparse(call.args[0]).replace("solution.", "")
