"""Is what a kata's checks expect a matter of the drawn inputs alone, and can it be taken out?

A class rests on both: the process that executes a solution runs blind checks, and another one, with the
reference, knows what is expected (`running.apart`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from kata_runner.authoring.proof import Plan
from kata_runner.authoring.proved import Question
from kata_runner.judging.scribble import EACH, is_scribbled, told_of
from kata_runner.library.blind import STAYS, Blind, blind
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text
from kata_runner.model.record import CheckRecord, Judgement
from kata_runner.model.request import Request
from kata_runner.model.status import Status
from kata_runner.model.verdict import Verdict
from kata_runner.running.pool import Pool


def blind_findings(kata: Kata) -> Iterator[Text]:
    """What of the expectations a blind check would still contain."""
    try:
        found = blind(kata.checks.read_text(encoding="utf-8"))
    except (OSError, ValueError, SyntaxError):  # each run tells
        return
    yield from _left(kata, found)
    for function, name in found.borrowed:
        yield Text(
            en=f"{kata.checks}: {function} expects something that depends on `{name}`, which comes from "
            "the solution. What is expected depends on the drawn inputs alone; a statement about what "
            "came out is a `satisfies`.",
            ja=f"{kata.checks}: {function} の期待する値が、解答から得た `{name}` に依存しています。"
            "期待する値は入力だけから計算します。結果についての条件は `satisfies` で書いてください。",
        )
    for line in found.loose:
        yield Text(
            en=f"{kata.checks}, line {line}: call `close_to`, `equal_to` or `satisfies` directly on "
            "`expect(…)`.",
            ja=f"{kata.checks} の{line}行目：`close_to`、`equal_to`、`satisfies` は、"
            "`expect(…)` に続けて直接呼び出してください。",
        )


def left_in_blind(kata: Kata) -> dict[str, str] | None:
    """What helps to compute what is expected and is in blind checks all the same: by its name, the
    reason that a comment gives, or "". None where the checks cannot be read.
    """
    try:
        found = blind(kata.checks.read_text(encoding="utf-8"))
    except (OSError, ValueError, SyntaxError):
        return None
    without = [*found.helpers, *(f"{function}: {name}" for function, name in found.names)]
    return dict(found.excused) | dict.fromkeys(without, "")


def _left(kata: Kata, found: Blind) -> Iterator[Text]:
    for helper in found.helpers:
        yield Text(
            en=f"{kata.checks}: blind checks still contain `{helper}`. It computes what is expected and "
            f"is used for something else too; write the two apart, or give the reason in a comment "
            f"above it (`{STAYS}…`).",
            ja=f"{kata.checks}: 期待する値を取り除いたチェックに `{helper}` が残ります。期待する値の"
            "計算にも、ほかのことにも使われています。別々に書くか、残す理由を直前のコメントに"
            f"書いてください（`{STAYS}…`）。",
        )
    for function, name in found.names:
        yield Text(
            en=f"{kata.checks}: blind checks still compute `{name}` in {function}, on which something "
            "expected depends; do not use one name for two things, and write into nothing that other "
            "names may share.",
            ja=f"{kata.checks}: 期待する値を取り除いたチェックでも、{function} の `{name}` が計算されます。"
            "1つの名前を2つの目的に使わず、ほかの名前と共有しているかもしれない値には書き込まないで"
            "ください。",
        )


def scribble_findings(kata: Kata, plan: Plan, pool: Pool) -> Iterator[Text]:
    """What changes where the reference's arguments are written over when it has returned.

    Only an `expect` of an argument itself may fail then; and for each function, one has to.
    """
    if kata.reference is None or not kata.runs_on("cpu"):
        return
    reference = kata.reference
    seed = plan.seeds[0]
    question = Question(kata, kata.reference, "cpu", seed, plan.limit, (), scribbled=True)
    if plan.proved.get(question) is not None:
        return

    def run(scribble: str) -> Verdict:
        asked = Request.in_place(
            kata,
            plan.root,
            reference,
            seeds=(seed,),
            limit=plan.limit,
            record=scribble in ("", EACH),
            scribble=scribble,
        )
        return pool.passes(kata, asked)["cpu", seed]

    before, after = run(""), run(EACH)
    written = {record.name: record for record in after.record}
    found = [
        text
        for record in before.record
        if record.name in written
        for text in _differences(kata, record, written[record.name])
    ]
    for name in kata.defines:
        # PyTorch's functions that change what they are given end in `_`.
        may_change = name.endswith("_") or told_of(name) not in after.output
        if not may_change and run(name).status is Status.PASSED:
            found.append(_unnoticed(kata, name))
    if not found:
        plan.proved.keep(question, before)
    yield from found


def _differences(kata: Kata, before: CheckRecord, after: CheckRecord) -> Iterator[Text]:
    """The first one of a check."""
    plain: Judgement | None = None
    for one, other in zip(before.examples, after.examples, strict=False):
        for plain, judgement in zip(one.judgements, other.judgements, strict=False):
            if _expected(plain) != _expected(judgement):
                yield Text(
                    en=f"{kata.checks}: what {before.name} expects of `{plain.label.en}` changes "
                    "when the solution writes into its arguments; compute it before the call, or hand "
                    "over a copy (`x.clone()`).",
                    ja=f"{kata.checks}: 解答が引数を書き換えると、{before.name} の "
                    f"`{plain.label.ja}` に期待する値まで変わります。呼び出しの前に計算するか、"
                    "コピー（`x.clone()`）を渡してください。",
                )
                return
            if judgement.passed is False:
                if not is_scribbled(judgement.observed, plain.observed):
                    yield _relies(kata, before.name, plain.label)
                return
    if after.story is not None:
        yield _relies(kata, before.name, plain.label if plain else after.story.sentence)


def _unnoticed(kata: Kata, function: str) -> Text:
    return Text(
        en=f"{kata.checks}: no check notices when `{function}` changes its arguments; let one look at "
        "them after the call.",
        ja=f"{kata.checks}: `{function}` が引数を書き換えても、気づくチェックがありません。"
        "呼び出しのあとで引数を調べるチェックを加えてください。",
    )


def _relies(kata: Kata, check: str, label: Text) -> Text:
    return Text(
        en=f"{kata.checks}: {check} uses a tensor again that it has handed over, and fails at "
        f"`{label.en}` when the solution writes into its arguments; hand over a copy (`x.clone()`), "
        "unless the argument itself is what is looked at.",
        ja=f"{kata.checks}: {check} は、解答に渡したテンソルをもう一度使うため、解答が引数を"
        f"書き換えると `{label.ja}` で失敗します。引数そのものを調べるのでなければ、"
        "コピー（`x.clone()`）を渡してください。",
    )


def _expected(judgement: Judgement) -> str:
    """What is expected, so that it can be compared although nan is not nan."""
    return json.dumps([judgement.expected, judgement.rtol, judgement.atol, judgement.beside])
