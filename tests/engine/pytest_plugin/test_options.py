"""`--solution`, `--device`, `--lang`, `--limit`, `--seed`: what they take and what they refuse."""

from __future__ import annotations

import json

import pytest

from kata_runner.judging.resemblance import signature
from kata_runner.model.verdict import CheckResult

from .conftest import CHECKS, RIGHT, Bench

PASSED = dict.fromkeys(CHECKS, "passed")
NOT_STARTED = dict.fromkeys(CHECKS, "not started")

# --- --solution ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "solution, statuses",
    [
        ("stub", NOT_STARTED),
        ("reference", PASSED),
        ("reference/tiny/right/multiplied.py", PASSED),
        ("reference/tiny/wrong/squared.py", PASSED | {"test_double": "failed"}),
    ],
)
def test_another_file_can_be_checked(bench: Bench, solution: str, statuses: dict[str, str]) -> None:
    """The learner's file stays as it is, and what passes is not told as their progress."""
    done = bench.run("katas/tiny", "--solution", solution)
    assert done.statuses == statuses
    assert done.code == (0 if statuses == PASSED else 1)
    assert not (bench.root / ".kata").exists()  # none of them is the learner's own file


def test_a_path_is_taken_from_where_it_is_typed(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also from inside the folder of the kata."""
    mine = bench.write("katas/tiny/second_try.py", RIGHT)
    monkeypatch.chdir(bench.stub.parent)
    assert bench.run("--solution", "second_try.py").statuses == PASSED
    assert bench.run("--solution", str(mine)).statuses == PASSED


@pytest.mark.parametrize("solution", ["nowhere.py", "katas"])
def test_a_path_that_is_no_file_is_wrong_usage(bench: Bench, solution: str) -> None:
    """It is told in one line, and no check is run."""
    done = bench.run("katas/tiny", "--solution", solution)
    assert (done.code, done.results) == (4, [])
    assert f"--solution {solution}: there is no such file" in done.text
    assert "Traceback" not in done.text


def test_one_path_is_a_solution_of_one_kata(bench: Bench) -> None:
    """With several katas nobody knows of which."""
    for name in ("kata.toml", "test_tiny.py"):
        text = (bench.root / "katas/tiny" / name).read_text()
        bench.write(f"katas/other/{name.replace('tiny', 'other')}", text)
    done = bench.run("katas", "--solution", "katas/tiny/tiny.py")
    assert (done.code, done.results) == (4, [])
    assert "name that kata: pytest katas/NAME" in done.text
    done = bench.run("katas/tiny", "--solution", "katas/tiny/tiny.py")
    assert done.statuses == NOT_STARTED


# --- --device ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "device, words",
    [
        ("gpu", "'gpu' is not a device. Possible: cpu, cuda, mps, sim"),
        ("cuda:x", "'cuda:x' is not a device"),
        ("cpu:1", "'cpu:1' is not available. Available: cpu"),
        ("cuda:7", "'cuda:7' is not available. Available: cpu"),
    ],
)
def test_a_device_that_is_not_there_is_no_cpu(bench: Bench, device: str, words: str) -> None:
    """One line says so and which there are, the exit code is 4, and no check is run."""
    for done in (
        bench.run("katas/tiny", "--device", device),
        bench.run("katas/tiny", "--device", "cpu", "--device", device),
    ):
        assert (done.code, done.results) == (4, [])
        (line,) = [line for line in done.lines if device in line]
        assert words in line
        assert "Traceback" not in done.text


def test_the_environment_names_a_device(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """KATA_DEVICE counts where no option is given."""
    monkeypatch.setenv("KATA_DEVICE", "gpu")
    assert bench.run("katas/tiny").code == 4
    assert {result["device"] for result in bench.run("katas", "--device", "cpu").results} == {"cpu"}
    monkeypatch.setenv("KATA_DEVICE", " cpu,")
    assert {result["device"] for result in bench.run("katas").results} == {"cpu"}


@pytest.mark.sim
def test_each_device_is_checked_once(bench: Bench) -> None:
    """The option is repeatable; a result on another device than the input's is a failure there."""
    bench.stub.write_text(RIGHT.replace("x / 2", "x.cpu() / 2"))
    done = bench.run_apart("katas", "-v", "--device", "cpu", "--device", "sim", "--device", "cpu")
    assert "4 passed" in done.text
    assert "2 failed" in done.text
    assert "half(x): got the device cpu, expected sim" in done.text
    assert "test_half[sim]" in done.text


# --- the others ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments", [("--lang", "fr"), ("--limit", "0"), ("--limit", "nan"), ("--seed", "x")], ids=str
)
def test_what_makes_no_sense_is_wrong_usage(bench: Bench, arguments: tuple[str, str]) -> None:
    """It is told in a line or two, and no check is run."""
    done = bench.run("katas/tiny", *arguments)
    assert (done.code, done.results) == (4, [])
    assert "Traceback" not in done.text


def test_both_languages_tell_the_same(bench: Bench) -> None:
    """What a learner reads is there in Japanese as in English."""
    wrong = RIGHT.replace("2 * x", "x * x")
    english = bench.solve(wrong, "--lang", "en")
    japanese = bench.solve(wrong, "--lang", "ja")
    assert english.statuses == japanese.statuses
    for words in ("For every x, double(x) is 2·x.", "got  ", "expected  ", "Next: fix"):
        assert words in english.text
        assert words not in japanese.text
    for words in (
        "どんな x でも double(x) は 2·x です。",
        "実際の値",
        "正しい値",
        "次は、",
    ):
        assert words in japanese.text
        assert words not in english.text


def test_the_language_may_come_from_the_environment(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """KATA_LANG, as everywhere."""
    monkeypatch.setenv("KATA_LANG", "ja")
    assert "答えを書いて" in bench.run("katas").last_line


def test_a_seed_draws_other_inputs(bench: Bench) -> None:
    """Without one they are the same each time."""
    log = bench.root / "log"
    source = (
        RIGHT + f"\n\ndef double(x):\n    open({str(log)!r}, 'a').write(str(x))\n    return x + x\n"
    )

    def drawn(*arguments: str) -> str:
        log.unlink(missing_ok=True)
        assert bench.solve(source, *arguments).statuses == PASSED
        return log.read_text()

    assert drawn() == drawn("--seed", "0") != drawn("--seed", "1")


ENTRY = '''"""
en: It is squared.
fix: Add x to itself.
ja: 2乗されています。
直し方: x に x を足します。
"""

def double(x):
    return x * x
'''


def test_a_known_mistake_has_its_name_on_other_inputs_too(bench: Bench) -> None:
    """What the first examples of every run come to is what the catalogue knows it by."""
    bench.write("reference/tiny/wrong/squared.py", ENTRY)
    squared = RIGHT.replace("2 * x", "x**2")
    results = [CheckResult.from_json(result) for result in bench.solve(squared).results]
    known = {"cpu": {"squared": signature(results)}}
    bench.write("reference/tiny/signatures.json", json.dumps(known))
    for seed in ("0", "1", "2"):
        assert "It is squared." in bench.solve(squared, "--seed", seed).text
        assert "It is squared." not in bench.solve(RIGHT.replace("2 *", "3 *"), "--seed", seed).text


def test_a_pass_on_other_inputs_runs_nothing_else(bench: Bench) -> None:
    """Only a check that failed is looked at once more."""
    log = bench.root / "log"
    count = f"\n\ndef double(x):\n    open({str(log)!r}, 'a').write('.')\n    return x + x\n"
    lengths = []
    for seed in ("0", "1"):
        log.unlink(missing_ok=True)
        bench.solve(RIGHT + count, "--seed", seed)
        lengths.append(len(log.read_text()))
    assert lengths[0] == lengths[1]


# --- devices of a kata ---------------------------------------------------------------------------


@pytest.fixture
def cpu_only(bench: Bench) -> Bench:
    """The same workspace; its kata makes sense on the CPU only."""
    data = (bench.root / "katas/tiny/kata.toml").read_text()
    bench.write("katas/tiny/kata.toml", f'{data}devices = ["cpu"]\n')
    return bench


@pytest.mark.sim
@pytest.mark.parametrize(
    "language, words",
    [
        ("en", "tiny is about cpu only: its checks are left out on sim."),
        ("ja", "tiny は cpu だけを対象とする kata です。sim ではチェックを実行しません。"),
    ],
)
def test_a_kata_is_left_out_on_other_devices(cpu_only: Bench, language: str, words: str) -> None:
    """Its checks do not run and do not fail; one line says so. Nothing ran, so it is no pass."""
    done = cpu_only.run("katas/tiny", "--device", "sim", "--lang", language)
    assert (done.code, done.results) == (5, [])
    assert done.lines.count(words) == 1


@pytest.mark.sim
def test_of_several_devices_its_own_are_run(cpu_only: Bench) -> None:
    """Also in several processes, where the line comes from another one."""
    solve = ("--solution", "reference", "--device", "cpu", "--device", "sim")
    done = cpu_only.run("katas/tiny", *solve)
    assert done.code == 0
    assert {result["device"] for result in done.results} == {"cpu"}
    done = cpu_only.run_apart("katas/tiny", "-n", "2", *solve)
    assert done.code == 0
    assert done.text.count("tiny is about cpu only") == 1
