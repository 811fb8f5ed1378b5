"""A recorded run: everything that was observed and expected, and the same verdict from it alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kata_runner.checking.examples import RunOptions, current_options
from kata_runner.model.record import CheckRecord, Judgement, read_records

from .conftest import Bench

HEAD = """\
import torch

from kata_runner.checks import (
    dtypes,
    error_of,
    expect,
    given,
    integers,
    largest_tensor,
    normal,
    shares_memory,
    states,
)
"""
# Each function has to double x; `wrong_sign` is asked for the sign only.
CHECK = """

@states(en="{name}(x) is 2·x.", ja="{name}(x) は 2·x です。")
@given(x=normal("N", 2), dtype=dtypes())
def test_{name}(solution, x, dtype):
    y = solution.{name}(x)
    expect(y).satisfies(
        lambda y, x: bool((y.sign() == x.sign()).all()) or y.dtype != x.dtype,
        x,
        en="every sign is that of x",
        ja="どの符号も x と同じ",
    )
    expect({{0: y}}, "{{0: {name}(x)}}").close_to({{0: 2 * x}}, rtol=1e-3, atol=1e-3)
    expect(y, "{name}(x)").close_to(2 * x)
"""
ERROR = """

@states(en="An error.", ja="エラー。")
@given(i=integers("N", low=-3, high=3))
def test_{name}(solution, i):
    expect(error_of(lambda: solution.{name}(i), ValueError), "{name}(i)").equal_to("ValueError")
"""
BODIES = {  # what a function does with x, and what its check comes to
    "right": ("return 2 * x", "passed"),
    "rounded": ("return 2 * x + 1e-7", "passed"),
    "many_rows": ("return 2 * x + (len(x) > 3)", "failed"),
    "wrong_dtype": ("return 2 * x.float()", "failed"),
    "wrong_sign": ("return -2 * x", "failed"),
    "no_tensor": ("return object()", "failed"),
    "now_and_then": ("return 2 * x if len(x) < 4 else 1 / 0", "failed"),
    "not_written": ("raise NotImplementedError", "not started"),
    "exits": ("raise SystemExit", "failed"),
    "setting": ("torch.set_grad_enabled(False); return 2 * x", "failed"),
    "endless": ("while True: pass", "timed out"),
}
ERRORS = {
    "wanted": ("raise ValueError", "passed"),
    "another": ("raise KeyError", "failed"),
    "none_at_all": ("return x", "failed"),
}


FACTS = """

@states(en="A copy.", ja="コピー。")
@given(x=normal("N", 2))
def test_right(solution, x):
    largest = largest_tensor(lambda: solution.right(x))
    expect(largest, "largest").satisfies(lambda n: n <= 100, en="It is small.", ja="小さい値です。")
    y = solution.right(x)
    expect(y, "right(x)").close_to(2 * x)
    expect(shares_memory(y, x), "shares").equal_to(False)
"""


def functions(bodies: dict[str, str]) -> str:
    """A solution with these functions."""
    return "import torch\n" + "".join(
        f"\ndef {name}(x):\n    {body}\n" for name, body in bodies.items()
    )


SOLUTION = functions({name: body for name, (body, _) in (BODIES | ERRORS).items()})
REFERENCE = functions(
    dict.fromkeys([*BODIES, "missing"], "return 2 * x") | dict.fromkeys(ERRORS, "raise ValueError")
)


@pytest.fixture
def recorded(bench: Bench) -> Bench:
    """A workspace with a check for each way in which one may end."""
    names = [name for name in BODIES if name != "endless"]
    checks = [CHECK.format(name=name) for name in [*names, "missing"]]
    checks += [ERROR.format(name=name) for name in ERRORS]
    checks.append(CHECK.format(name="endless"))  # nobody waits for a check after it
    bench.write("katas/tiny/test_tiny.py", HEAD + "".join(checks))
    bench.write("reference/tiny/tiny.py", REFERENCE)
    return bench


def told(results: list[dict[str, Any]]) -> dict[str, Any]:
    """What a verdict says, check by check."""
    said = {}
    for result in results:
        story = result["story"] or {}
        listed = story.get("listed", {})
        what = (story.get("kind"), story.get("error"), listed.get("observed"))
        said[result["name"], result["device"]] = result["status"], *what
    return said


def judgements(file: Path) -> list[list[Judgement]]:
    """Every judgement in a record, check by check."""
    return [
        [judgement for example in record.examples for judgement in example.judgements]
        for record in read_records(file)
    ]


OPTIONS = ("--no-shrink", "--limit=1", "--no-diagnosis")
AGAIN = ("katas/tiny", "--solution=reference", "--replay=run.jsonl", *OPTIONS)


def test_the_verdict_can_be_computed_again_from_the_record(recorded: Bench) -> None:
    """The checks run with the reference, and come to the same on what was recorded."""
    first = recorded.solve(SOLUTION, *OPTIONS, "--record=run.jsonl")
    expected = {f"test_{name}": status for name, (_, status) in (BODIES | ERRORS).items()}
    assert first.statuses == expected | {"test_missing": "failed"}
    recorded.stub.unlink()
    again = recorded.run(*AGAIN, "--record=again.jsonl")
    assert told(again.results) == told(first.results)
    run, rerun = (judgements(recorded.root / file) for file in ("run.jsonl", "again.jsonl"))
    assert run == rerun  # also of what passed


def test_so_can_that_of_a_file_that_python_cannot_read(recorded: Bench) -> None:
    """Nothing was observed then, and the reason is in the record."""
    first = recorded.solve("def right(x\n", *OPTIONS, "--record=run.jsonl")
    again = recorded.run(*AGAIN)
    assert told(again.results) == told(first.results)
    assert set(again.kinds.values()) == {"broken"}


def test_a_record_holds_every_judgement_also_of_what_passed(recorded: Bench) -> None:
    """Label, observation, expectation and tolerance, or the statement and what it speaks of."""
    recorded.solve(REFERENCE, *OPTIONS, "--record=run.jsonl", "-k", "right")
    (record,) = read_records(recorded.root / "run.jsonl")
    assert len(record.examples) == 10
    statement, loose, default = record.examples[0].judgements
    assert (default.label.en, default.rtol, default.passed) == ("right(x)", None, True)
    assert (loose.label.en, loose.rtol, loose.atol) == ("{0: right(x)}", 1e-3, 1e-3)
    assert default.expected is not None
    assert default.expected["values"] == default.observed["values"]
    assert statement.statement is not None
    assert (statement.statement.ja, statement.passed) == ("どの符号も x と同じ", True)
    for example in record.examples:
        (x,) = example.judgements[0].beside
        assert x["values"] == example.inputs["x"]["values"]
        assert x["dtype"] == example.judgements[0].observed["dtype"]


@pytest.mark.parametrize("keep", ["no check", "no example", "no value", "not the last value"])
def test_a_record_that_is_cut_off_is_no_pass(recorded: Bench, keep: str) -> None:
    """What is missing was never right."""
    recorded.solve(REFERENCE, *OPTIONS, "--record=run.jsonl", "-k", "right or wanted")
    file = recorded.root / "run.jsonl"
    kept = []
    for line in file.read_text().splitlines():
        record = json.loads(line)
        for example in record["examples"]:
            if keep == "no value":
                example["judgements"] = []
            if keep == "not the last value":
                example["judgements"].pop()
        if keep == "no example":
            record["examples"] = []
        if keep != "no check":
            kept.append(json.dumps(record))
    file.write_text("\n".join(kept))
    done = recorded.run(*AGAIN, "-k", "right or wanted")
    assert done.statuses == {"test_right": "crashed", "test_wanted": "crashed"}


def test_what_a_record_says_of_itself_is_not_believed(recorded: Bench) -> None:
    """A failure that calls itself a pass is judged by its values; one more value is no pass either."""
    names = "wrong_sign or right"
    recorded.solve(SOLUTION, *OPTIONS, "--record=run.jsonl", "-k", names)
    file = recorded.root / "run.jsonl"
    records = [json.loads(line) for line in file.read_text().splitlines()]
    for record in records:
        record["story"] = None
        for example in record["examples"]:
            for judgement in example["judgements"]:
                judgement["passed"] = True
            example["judgements"] += example["judgements"][:1]
    file.write_text("\n".join(map(json.dumps, records)))
    assert recorded.run(*AGAIN, "-k", names).statuses == {
        "test_right": "crashed",
        "test_wrong_sign": "failed",
    }


def test_what_only_its_own_process_can_observe_is_marked(recorded: Bench) -> None:
    """Shared memory, the largest tensor and an error; the values that came out are not."""
    recorded.write("katas/tiny/test_tiny.py", HEAD + FACTS + ERROR.format(name="wanted"))
    recorded.solve(REFERENCE, *OPTIONS, "--record=run.jsonl")
    memory, error = read_records(recorded.root / "run.jsonl")
    for example in memory.examples:
        assert [one.witnessed for one in example.judgements] == [True, False, True]
    for example in error.examples:
        assert [one.witnessed for one in example.judgements] == [True]


def test_a_result_says_that_it_rests_on_such_facts(recorded: Bench) -> None:
    """Also where a record is judged that does not say so; a check of values alone does not."""
    checks = CHECK.format(name="rounded") + FACTS + ERROR.format(name="wanted")
    recorded.write("katas/tiny/test_tiny.py", HEAD + checks)
    first = recorded.solve(REFERENCE, *OPTIONS, "--record=run.jsonl")
    file = recorded.root / "run.jsonl"
    assert '"witnessed": true' in file.read_text()
    file.write_text(file.read_text().replace('"witnessed": true', '"witnessed": false'))
    for done in (first, recorded.run(*AGAIN)):
        assert set(done.statuses.values()) == {"passed"}
        assert {result["name"]: result["witnessed"] for result in done.results} == {
            "test_rounded": False,
            "test_right": True,
            "test_wanted": True,
        }


def test_what_is_no_record_is_said_in_one_line(recorded: Bench) -> None:
    """With the name of the file."""
    recorded.write("run.jsonl", "{}\n")
    done = recorded.run("katas/tiny", "--replay=run.jsonl")
    assert done.code == 4
    assert "run.jsonl" in done.text


@pytest.mark.sim
def test_a_record_of_several_processes_and_devices_is_complete(recorded: Bench) -> None:
    """Each check has its line, whichever process it ran in."""
    recorded.stub.write_text(REFERENCE)
    recorded.run_apart(
        "katas/tiny", "-n2", "--record=run.jsonl", "--device=cpu", "--device=sim", "-k", "right"
    )
    found = read_records(recorded.root / "run.jsonl")
    assert sorted((record.name, record.device) for record in found) == [
        ("test_right", "cpu"),
        ("test_right", "sim"),
    ]


def test_a_record_travels_as_json() -> None:
    """Nothing is lost on the way."""
    record = CheckRecord(name="test", device="cpu", seed=3)
    assert CheckRecord.from_json(json.loads(json.dumps(record.to_json()))) == record


def test_what_was_asked_of_a_check_ends_with_it(recorded: Bench) -> None:
    """A check that this process runs afterwards is neither recorded nor judged by that record."""
    recorded.solve(REFERENCE, *OPTIONS, "--record=run.jsonl", "-k", "right")
    recorded.run(*AGAIN, "--record=again.jsonl", "-k", "right")
    assert current_options.get() == RunOptions()
