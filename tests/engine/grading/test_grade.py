"""A class is graded once, whatever happens meanwhile; a judge of the tests' own stands in for runs."""

from __future__ import annotations

import contextlib
import itertools
import json
import math
import shutil
import tempfile
import threading
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import validate

import kata_runner.commands.grade as command
from kata_runner.cli import main
from kata_runner.grading import settings
from kata_runner.grading.found import find
from kata_runner.grading.grade import How, grade
from kata_runner.grading.judge import ISOLATED
from kata_runner.grading.plan import make_plan
from kata_runner.grading.results import NAME, SCHEMA, ResultFile, last_results, read_results
from kata_runner.grading.roster import read_roster
from kata_runner.grading.settings import settle, with_katas
from kata_runner.grading.ungradable import Ungradable
from kata_runner.library.registry import registry
from kata_runner.model.grades import GradeStatus, Result
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text
from kata_runner.model.status import Status
from kata_runner.model.story import Kind, Place, Story
from kata_runner.model.verdict import CheckResult, Verdict, overall
from kata_runner.running.pool import PoolError

KATAS = registry().katas
NAMES = [kata.name for kata in KATAS]
FIRST = registry().find("first_tensors")


def says(text: str, device: str) -> Verdict:
    """What the file's first line says: the statuses of its checks."""
    statuses = text.splitlines()[0].removeprefix("# ").split(", ")
    results = []
    for i, status in enumerate(statuses):
        common = {"name": f"test_{i}", "device": device, "seconds": 0.1, "cpu_seconds": 0.1}
        if status == "passed":
            results.append(CheckResult(status=Status.PASSED, **common))
            continue
        got = {"type": "float", "value": math.nan}
        story = Story(
            kind=Kind(status) if status in ("timed out", "crashed") else Kind.VALUES,
            sentence=Text("it is not the same", "違います"),
            got=got,
            place=Place("/somewhere/first_tensors.py", 1, "x"),
            observed=(got,) * 10_000,
        )
        results.append(CheckResult.failing(story, **common))
    return Verdict(
        kata=FIRST.name,
        solution="first_tensors.py",
        devices=(device,),
        status=overall(results),
        results=tuple(results),
        seconds=0.2,
    )


class Judging:
    """A pool that counts, and may be stopped in the middle."""

    size = 2

    def __init__(self, judge=says, stop_after: int | None = None) -> None:
        self.judge, self.stop_after = judge, stop_after
        self.seen: list[str] = []
        self.lock = threading.Lock()

    def passes(self, kata, request, *, apart=False):
        assert apart
        assert request.isolated
        text, (device,), (seed,) = request.files[request.main], request.devices, request.seeds
        with self.lock:
            self.seen.append(text)
            if self.stop_after is not None and len(self.seen) > self.stop_after:
                raise KeyboardInterrupt
        return {(device, seed): self.judge(text, device)}


def run(
    root: Path,
    out: Path,
    judging=None,
    *,
    roster=None,
    chosen=None,
    names=None,
    every=KATAS,
    seed=0,
    limit=1.0,
):
    """Grade a folder; the results by whose and of what they are."""
    out.mkdir(exist_ok=True)
    judging = judging or Judging()
    plan = make_plan(find(root, NAMES), roster, every, chosen, names=names)
    how = How(
        way=ISOLATED,
        settings=with_katas(out, settle(out, seed=seed, limit=limit), plan.katas),
        out=out,
        pool=lambda: contextlib.nullcontext(judging),
    )
    grade(plan, how)
    return {(r.submission, r.kata): r for r in read_results(out / NAME)}


@pytest.fixture
def many(tree):
    """Twelve people, one kata each."""
    return tree({f"p{i:02}/first_tensors.py": f"# passed, failed\n# {i}\n" for i in range(12)})


def test_each_line_is_what_the_schema_says(tree, tmp_path):
    """Of every status; what is not finite is text, and what nobody reads is not kept."""
    root = tree(
        {
            "a/first_tensors.py": "# passed\n",
            "b/first_tensors.py": "# passed, failed\n",
            "c/first_tensors.py": "# timed out\n",
            "d/first_tensors.py": "# crashed\n",
            "e/first_tensors.py": FIRST.stub.read_bytes(),
            "f/products.py": "# passed\n",
            "g/first_tensors.py": b"\x00",
            "h/1/first_tensors.py": "1",
            "h/2/first_tensors.py": "2",
            "i/essay.txt": "",
        }
    )
    found = run(root, tmp_path / "out")
    statuses = {name: result.status for (name, kata), result in found.items() if kata == FIRST.name}
    assert statuses == {
        "a": "passed",
        "b": "failed",
        "c": "timed out",
        "d": "crashed",
        "e": "not started",
        "f": "not submitted",
        "g": "unreadable",
        "h": "refused",
        "i": "not submitted",
    }
    assert found["i", None].status is GradeStatus.REFUSED
    schema = json.loads(SCHEMA.read_text())
    for line in (tmp_path / "out" / NAME).read_text().splitlines():
        validate(json.loads(line, parse_constant=pytest.fail), schema)
        assert len(line) < 5_000
    story = found["b", FIRST.name].checks[1].story
    assert story is not None
    assert story.got == {"type": "float", "value": "nan"}
    assert story.place == Place("first_tensors.py", 1, "x")
    assert {r.value for r in GradeStatus} == set(schema["properties"]["status"]["enum"])
    fields = {*Result.__dataclass_fields__, "version"}
    assert fields == set(schema["properties"]) == set(schema["required"])


def test_a_result_survives_the_file(many, tmp_path):
    """What is read is what was written."""
    for result in run(many, tmp_path / "out").values():
        assert Result.from_json(json.loads(json.dumps(result.to_json()))) == result


@pytest.mark.parametrize("stop_after", [0, 1, 5, 11])
def test_stopped_in_the_middle_and_started_again(many, tmp_path, stop_after):
    """What is missing is done, nothing twice, nothing lost, and the file is the same."""
    whole = run(many, tmp_path / "whole")
    first = Judging(stop_after=stop_after)
    with pytest.raises(KeyboardInterrupt):
        run(many, tmp_path / "out", first)
    kept = len((tmp_path / "out" / NAME).read_bytes().splitlines())
    second = Judging()
    assert statuses(run(many, tmp_path / "out", second)) == statuses(whole)
    assert len(second.seen) == 12 - kept
    third = Judging()
    run(many, tmp_path / "out", third)
    assert third.seen == []


def test_what_needs_no_judge_is_written_once(many, tmp_path):
    """However often the call is stopped: what is there as it is stays."""
    (many / "p00/first_tensors.py").rename(many / "p00/products.py")  # nothing of this kata
    (many / "p01/first_tensors.py").write_bytes(b"\x00")  # no text
    for _ in range(3):
        with pytest.raises(KeyboardInterrupt):
            run(many, tmp_path / "out", Judging(stop_after=0), chosen=[FIRST])
    people = [result.submission for result in read_results(tmp_path / "out" / NAME)]
    assert people.count("p00") == 1
    assert people.count("p01") <= 1


def test_insights_of_an_unfinished_file_count_the_last_result(tmp_path, monkeypatch):
    """Somebody who handed in after the first call was stopped is in the file twice."""
    file = tmp_path / NAME
    results = ResultFile(file)
    for status in (GradeStatus.NOT_SUBMITTED, GradeStatus.PASSED):
        results.add(Result(submission="a", kata=FIRST.name, status=status))
        results.add(Result(submission="b", kata=FIRST.name, status=GradeStatus.PASSED))
    assert [one.submission for one in read_results(file)] == ["a", "b", "a"]
    assert [one.status for one in last_results(file)] == [GradeStatus.PASSED] * 2
    monkeypatch.setenv("KATA_LANG", "en")
    told = CliRunner().invoke(main, ["insights", str(file)]).output
    assert told.startswith("first_tensors: 2 of 2 solved it\n  passed 2\n")


def statuses(results):
    """Without the times."""
    return {key: (result.status, result.notes, result.sha256) for key, result in results.items()}


def test_killed_while_a_line_was_written(many, tmp_path):
    """Half a line is no result: it is done again, and the others are not."""
    whole = run(many, tmp_path / "out")
    file = tmp_path / "out" / NAME
    data = file.read_bytes()
    file.write_bytes(data[: data.rindex(b"{") + 40])
    again = Judging()
    assert statuses(run(many, tmp_path / "out", again)) == statuses(whole)
    assert len(again.seen) == 1


def test_killed_while_a_program_was_kept(many, tmp_path):
    """What was written of it goes with the next start."""
    run(many, tmp_path / "out")
    half = tmp_path / "out" / "programs" / "tmpabc.new"
    half.write_text("import to")
    run(many, tmp_path / "out")
    assert not half.exists()


def test_what_was_handed_in_anew_is_graded_anew(many, tmp_path):
    """And only that; a newer file takes the place of the older one."""
    run(many, tmp_path / "out")
    (many / "p03/first_tensors.py").write_text("# passed\n")
    again = Judging()
    found = run(many, tmp_path / "out", again)
    assert again.seen == ["# passed\n"]
    assert found["p03", FIRST.name].status is GradeStatus.PASSED
    assert len(found) == 12


@pytest.fixture
def kata(tmp_path):
    """A kata of the test's own, which may be edited."""
    kata = replace(FIRST, folder=tmp_path / FIRST.name, reference_folder=tmp_path / "reference")
    shutil.copytree(FIRST.folder, kata.folder)
    shutil.copytree(FIRST.reference_folder, kata.reference_folder)
    return kata


EDITED = ("checks", "reference", "mistake", "pack")


def edit(kata, what):
    """The kata after an edit or an update."""
    if what == "pack":
        return replace(kata, pack="torch")
    file = {"checks": kata.checks, "reference": kata.reference, "mistake": kata.wrong[0]}[what]
    file.write_text(file.read_text() + "# edited\n")
    return kata


@pytest.mark.parametrize("what", EDITED)
def test_what_another_version_of_a_kata_judged_is_judged_again(tree, tmp_path, kata, what):
    """Of this kata everything, of others nothing: all results of a kata are by one version of it."""
    root = tree({f"{name}/{file}.py": "# passed\n" for name in "ab" for file in NAMES[:2]})
    every = [kata, *KATAS[1:]]
    first = run(root, tmp_path / "out", every=every)
    every[0] = edit(kata, what)
    again = Judging()
    found = run(root, tmp_path / "out", again, every=every)
    assert len(again.seen) == 2
    for name in NAMES[:2]:
        versions = [[results[who, name].kata_version for who in "ab"] for results in (first, found)]
        assert [one for one in map(set, versions) if len(one) > 1] == []
        assert (versions[0] == versions[1]) == (name != kata.name)
    told = json.loads((tmp_path / "out" / "class.json").read_text())
    assert told["katas"][kata.name] == asdict(found["a", kata.name].kata_version)
    nobody = Judging()
    run(root, tmp_path / "out", nobody, every=every)
    assert nobody.seen == []


def test_what_no_run_reads_may_change(many, tmp_path, kata):
    """The task, its pictures and the stub judge nobody."""
    run(many, tmp_path / "out", every=[kata])
    for name in ("README.md", f"{kata.name}.py"):
        (kata.folder / name).write_text("")
    again = Judging()
    run(many, tmp_path / "out", again, every=[kata])
    assert again.seen == []


def test_stopped_while_another_version_judges(many, tmp_path, kata):
    """Each result says by which it was judged, and only the old ones are judged again."""
    run(many, tmp_path / "out", every=[kata])
    edit(kata, "checks")
    with pytest.raises(KeyboardInterrupt):
        run(many, tmp_path / "out", Judging(stop_after=5), every=[kata])
    done = len(list(read_results(tmp_path / "out" / NAME))) - 12
    again = Judging()
    found = run(many, tmp_path / "out", again, every=[kata])
    assert len({result.kata_version for result in found.values()}) == 1
    assert len(again.seen) == 12 - done


class Light:
    """A pool that believes what a file says."""

    size = 1

    def passes(self, kata, request, *, apart=False):
        return {("cpu", 0): says(request.files[request.main], "cpu")}


def test_a_teacher_is_told_that_a_kata_has_changed(tree, tmp_path, monkeypatch):
    """By name, and only where it has judged here before."""
    monkeypatch.setattr(
        command, "pool_of", lambda *_, **__: lambda: contextlib.nullcontext(Light())
    )
    root = tree({"a/xor.py": "# passed\n", "a/mlp.py": "# passed\n"})
    words = ["grade", str(root), "--unsafe", "--seed=0", f"--out={tmp_path / 'out'}", "--lang=en"]
    outputs = [CliRunner().invoke(main, words).output]
    real = settings.kata_version
    monkeypatch.setattr(
        settings,
        "kata_version",
        lambda kata: replace(real(kata), hash="other" if kata.name == "xor" else real(kata).hash),
    )
    outputs += [CliRunner().invoke(main, words).output for _ in range(2)]
    told = [[line for line in text.splitlines() if "has changed" in line] for text in outputs]
    assert [len(lines) for lines in told] == [0, 1, 0]
    assert told[1][0].startswith("xor ")


def test_the_summary_says_what_was_converted(tree, tmp_path, monkeypatch):
    """One line: with names where they are few, and nothing where there is nothing to say."""
    monkeypatch.setattr(
        command, "pool_of", lambda *_, **__: lambda: contextlib.nullcontext(Light())
    )
    cell = {"cell_type": "code", "source": "%%kata xor\n# passed\n"}
    files = {
        "a/xor.py": "# passed\n",
        "b/xor.ipynb": json.dumps({"cells": [cell]}),
        "c\x1b[2J/xor.py": "# passed\n".encode("utf-16"),
        "d/xor.py": b"\x00",
    }
    words = ["--unsafe", "--seed=0", f"--out={tmp_path / 'out'}", "--lang=en"]

    def told(files):
        done = CliRunner().invoke(main, ["grade", str(tree(files)), *words])
        return [line for line in done.output.splitlines() if "Converted before" in line]

    assert told({"a/xor.py": "# passed\n"}) == []
    (line,) = told(files)
    assert line.endswith(r"UTF-8: 2 (b: xor, c\x1b[2J: xor)")
    many = {f"e{i}/xor.py": "# passed\n# é\n".encode("latin-1") for i in range(4)}
    (line,) = told(files | many)
    assert line.endswith("UTF-8: 6 (each has a note in the results)")
    found = {result.submission: result for result in read_results(tmp_path / "out" / NAME)}
    assert [note.en for note in found["b"].notes] == [
        "It was a notebook; its cell with %%kata xor was taken."
    ]


def test_the_files_of_a_kata_are_read_once(tree, tmp_path, monkeypatch):
    """To know by which version of it the class is judged."""
    monkeypatch.setattr(
        command, "pool_of", lambda *_, **__: lambda: contextlib.nullcontext(Light())
    )
    real, hashed = settings.kata_version, []

    def kata_version(kata):
        hashed.append(kata.name)
        return real(kata)

    monkeypatch.setattr(settings, "kata_version", kata_version)
    root = tree({"a/xor.py": "# passed\n", "a/mlp.py": "# passed\n"})
    words = ["grade", str(root), "--unsafe", "--seed=0", f"--out={tmp_path / 'out'}"]
    assert CliRunner().invoke(main, words).exit_code == 0
    assert sorted(hashed) == ["mlp", "xor"]


class Learning(Judging):
    """A pool that also judges the mistakes of a catalogue, and counts them."""

    learned = 0

    def passes(self, kata, request, *, apart=False):
        if apart:
            return super().passes(kata, request, apart=apart)
        self.learned += 1
        return {("cpu", request.seeds[0]): says("# failed\n", "cpu")}


def test_mistakes_are_learned_again_from_another_version(many, tmp_path, kata):
    """What they look like under other checks says nothing under these."""
    for what, count in (("none", len(kata.wrong)), ("none", 0), ("mistake", len(kata.wrong))):
        if what != "none":
            edit(kata, what)
        (many / "p00/first_tensors.py").write_text(f"# passed\n# {what} {count}\n")
        pool = Learning()
        run(many, tmp_path / "out", pool, every=[kata], seed=5)
        assert pool.learned == count


def test_other_katas_stay(tree, tmp_path):
    """Grading one kata loses no result of another one."""
    root = tree({"a/first_tensors.py": "# passed\n", "a/products.py": "# passed\n"})
    run(root, tmp_path / "out")
    found = run(root, tmp_path / "out", chosen=[FIRST])
    assert set(found) == {("a", "first_tensors"), ("a", "products")}


def test_a_grader_that_fails_costs_one_submission(many, tmp_path):
    """Whatever a submission brings about: the others are graded."""

    def judge(text, device):
        if "# 7" in text:
            raise RecursionError("too deep")
        return says(text, device)

    found = run(many, tmp_path / "out", Judging(judge))
    assert found["p07", FIRST.name].status is GradeStatus.UNREADABLE
    assert "RecursionError: too deep" in found["p07", FIRST.name].notes[0].en
    assert sum(result.status is GradeStatus.FAILED for result in found.values()) == 11


NOT_STARTED = """\
INTERNALERROR> Traceback (most recent call last):
INTERNALERROR>   File "/home/teacher/.venv/lib/python3.11/site-packages/_pytest/main.py", line 289, in wrap
INTERNALERROR>     raise ValueError(
INTERNALERROR> {error}
"""


@pytest.mark.parametrize(
    "output, why",
    [
        (NOT_STARTED.format(error="ValueError: too much"), " (ValueError: too much)"),
        (NOT_STARTED.format(error="a.B.OddError"), " (a.B.OddError)"),
        (NOT_STARTED.format(error="OSError: no file '/home/teacher/x'"), " (OSError)"),
        (NOT_STARTED.format(error="OSError: no file 'C:\\\\x'"), " (OSError)"),
        (NOT_STARTED.format(error="ValueError: " + "x" * 3_000), " (ValueError)"),
        ("Killed in /home/teacher\n", ""),
        ("", ""),
    ],
)
def test_checks_that_do_not_begin_are_explained_in_a_line(many, tmp_path, output, why):
    """A student reads it as well: no traceback, and no folder of the teacher's."""

    def judge(text, device):
        nothing = replace(says(text, device), results=(), output=output)
        return nothing if "# 7" in text else says(text, device)

    found = run(many, tmp_path / "out", Judging(judge))["p07", FIRST.name]
    assert found.status is GradeStatus.UNREADABLE
    assert [note.en for note in found.notes] == [
        f"Its checks could not be started{why}. Start again to try once more."
    ]
    assert "teacher" not in (tmp_path / "out" / NAME).read_text()


def test_a_full_disk_loses_nothing(tmp_path, monkeypatch):
    """A line that has no room is not written at all; those before it stay."""
    (tmp_path / NAME).touch()
    results = ResultFile(tmp_path / NAME)
    results.add(Result(submission="a", kata="xor", status=GradeStatus.PASSED))
    before = (tmp_path / NAME).read_bytes()
    real = Path.open

    def opened(self, *arguments, **options):
        file = real(self, *arguments, **options)
        if self.name != NAME or "r+b" not in arguments:
            return file

        class Full:
            def __enter__(self):
                return self

            def __exit__(self, *_):
                file.close()

            def __getattr__(self, name):
                return getattr(file, name)

            def write(self, data):
                return file.write(data[:10])

        return Full()

    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(OSError, match="No space left"):
        results.add(Result(submission="b", kata="xor", status=GradeStatus.PASSED))
    monkeypatch.undo()
    assert (tmp_path / NAME).read_bytes() == before
    assert list(ResultFile(tmp_path / NAME).entries) == [("a", "xor")]


def test_no_more_than_a_few_are_read_ahead(tree, tmp_path, monkeypatch):
    """So that a large class needs no more memory than a small one."""
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))
    root = tree({f"p{i:03}/first_tensors.py": "# passed\n" for i in range(100)})
    gate, most = threading.Semaphore(0), []

    def judge(text, device):
        most.append(len(list((tmp_path / "scratch").glob("*/*"))))
        return says(text, device)

    gate.release()
    run(root, tmp_path / "out", Judging(judge))
    assert 1 <= max(most) <= 2


def test_where_nobody_is_left_to_ask_it_ends(many, tmp_path):
    """No submission is blamed for that, what is graded stays, and the rest is done the next time."""
    asked = itertools.count()

    def judge(text, device):
        if next(asked) >= 5:
            raise PoolError(Text("The cluster is gone.", "ありません。"))
        return says(text, device)

    with pytest.raises(Ungradable) as caught:
        run(many, tmp_path / "out", Judging(judge))
    assert caught.value.text == Text(
        "The cluster is gone. What was graded is kept.",
        "ありません。ここまでの採点結果は残っています。",
    )
    kept = list(read_results(tmp_path / "out" / NAME))
    assert {result.status for result in kept} <= {GradeStatus.FAILED}
    again = Judging()
    assert len(run(many, tmp_path / "out", again)) == 12
    assert len(again.seen) == 12 - len(kept)


def test_the_roster_says_who_handed_in_nothing(tree, tmp_path):
    """Under the name that the roster has; who is not in it is told, and everybody else graded."""
    (tmp_path / "roster.csv").write_text(
        'Name,E-mail,Lang\n"Doe, Jané",jane.d@x.org,ja\nBen Böe,ben@x.org,\nAoi,,\n'
    )
    roster = read_roster(tmp_path / "roster.csv")
    root = tree({f"{n}_first_tensors.py": "# passed\n" for n in ("janedoe", "ben", "stranger")})
    found = run(root, tmp_path / "out", roster=roster)
    assert {key: result.status.value for key, result in found.items()} == {
        ("Doe, Jané", FIRST.name): "passed",
        ("Ben Böe", FIRST.name): "passed",
        ("Aoi", FIRST.name): "not submitted",
        ("stranger", None): "refused",
    }
    assert roster.students[0].language == "ja"


@pytest.mark.parametrize("separator", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "utf-16"])
def test_a_roster_as_spreadsheets_save_it(tmp_path, separator, encoding):
    """Where a comma is in every number a semicolon is between columns; Excel's Unicode has tabs."""
    rows = (
        ("Name", "E-Mail", "Grade"),
        ('"Böe,;\tJane"', "jane@x.org", "0,5" * (separator != ",")),
    )
    text = "\r\n".join(map(separator.join, rows))
    (tmp_path / "r.csv").write_bytes(f"{text}\r\n".encode(encoding))
    roster = read_roster(tmp_path / "r.csv")
    assert roster.columns == ("Name", "E-Mail", "Grade")
    assert [(who.name, who.email) for who in roster.students] == [("Böe,;\tJane", "jane@x.org")]


@pytest.mark.parametrize("text", ["Nom;Prénom\nDoe;Jane\n", "Nom,Prénom\n", "Nom\tPrénom\n"])
def test_a_roster_of_other_columns_is_refused_with_their_names(tmp_path, text):
    """Each for itself, whatever is between them."""
    (tmp_path / "r.csv").write_text(text, encoding="utf-8")
    with pytest.raises(KataError, match="It has: Nom, Prénom"):
        read_roster(tmp_path / "r.csv")


@pytest.mark.parametrize(
    "text, file",
    [
        (
            'Identifier,Full name,Grade\n"Participant 101",Jane Doe,\n"Participant 102",Jane Doe,\n',
            "Jane Doe_{}_assignsubmission_file_/first_tensors.py",
        ),
        (
            'Student,ID,SIS Login ID,HW (5)\n"Doe, Jane",101,j1,\n"Doe, Jane",102,j2,\n',
            "doejane_{}_9_first_tensors.py",
        ),
    ],
    ids=["moodle", "canvas"],
)
def test_two_people_of_one_name(tree, tmp_path, text, file):
    """The platform's number tells who is who."""
    (tmp_path / "r.csv").write_text(text)
    roster = read_roster(tmp_path / "r.csv")
    root = tree({file.format(101): "# passed\n", file.format(102): "# failed\n"})
    found = run(root, tmp_path / "out", roster=roster)
    assert sorted((name[-5:], r.status.value) for (name, _), r in found.items()) == [
        ("(101)", "passed"),
        ("(102)", "failed"),
    ]


@pytest.mark.parametrize("text", ["", "colour\nred\n"])
def test_a_roster_without_names(tmp_path, text):
    """It is said which columns are needed."""
    (tmp_path / "r.csv").write_text(text)
    with pytest.raises(KataError, match="name, id, email or login"):
        read_roster(tmp_path / "r.csv")


def test_numbers_in_place_of_names(tree, tmp_path):
    """Nothing in the folder says who it is, also no name of a file; the numbers stay the same."""
    root = tree(
        {
            "Jane_first_tensors.py": "# passed\n",
            "Ben_first_tensors.py": "# failed\n",
            "Ben/Ben.py": "",
        }
    )
    names = make_plan(find(root, NAMES), None, KATAS, None, names={}).names
    assert sorted(names.values()) == ["Ben", "Jane"]
    run(root, tmp_path / "out", names=names)
    text = (tmp_path / "out" / NAME).read_text()
    assert "Jane" not in text
    assert "Ben" not in text
    assert make_plan(find(root, NAMES), None, KATAS, None, names=names).names == names


def test_what_a_class_was_judged_by_stays(tmp_path):
    """Another seed or another version is refused, in a sentence."""
    kept = settle(tmp_path)
    assert kept.limit == 30.0
    assert settle(tmp_path) == kept
    asked = {"seed": kept.seed + 1, "device": "sim", "anonymous": True, "limit": 60.0}
    for name, value in asked.items():
        with pytest.raises(KataError, match=f"with --{name} "):
            settle(tmp_path, **{name: value})
    told = json.loads((tmp_path / "class.json").read_text())
    told["versions"]["torch"] = "1.0"
    (tmp_path / "class.json").write_text(json.dumps(told))
    with pytest.raises(KataError, match=r"torch 1\.0"):
        settle(tmp_path)


def test_the_limit_of_a_class_stays(many, tmp_path):
    """Where it is not given again, submissions that came later have the same time."""
    seen = []

    class Timing(Judging):
        def passes(self, kata, request, *, apart=False):
            seen.append(request.limit)
            return super().passes(kata, request, apart=apart)

    out = tmp_path / "out"
    out.mkdir()
    settle(out, seed=0, limit=1.0)
    for limit in (1.0, None):
        run(many, out, Timing(), limit=limit)
        (many / "p03/first_tensors.py").write_text("# passed\n")
    assert seen == [1.0] * 13


def test_a_class_of_an_older_version_has_the_limit_that_is_asked_for(tmp_path):
    """It is not known with which one it was begun; from then on it is kept."""
    settle(tmp_path, seed=0)
    file = tmp_path / "class.json"
    told = json.loads(file.read_text())
    del told["limit"]
    file.write_text(json.dumps(told))
    assert settle(tmp_path).limit == 30.0
    with_katas(tmp_path, settle(tmp_path, limit=60.0), [FIRST])
    assert settle(tmp_path).limit == 60.0


def test_a_device_that_leads_out_of_isolation_is_refused_once(many, tmp_path, monkeypatch):
    """Before anybody is graded; with --unsafe it is another question."""
    monkeypatch.setattr(command, "device_of", lambda name, cluster: name)
    out = tmp_path / "out"
    words = [
        "--lang=en",
        "grade",
        str(many),
        "--out",
        str(out),
        "--device",
        "cuda",
        "--cluster",
        "x",
    ]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 2
    assert "on cpu and sim only: cuda leads out of the isolation. Grade on one" in done.output
    assert not out.exists()
    # Begun with --unsafe, and given again without it.
    out.mkdir()
    settle(out, seed=0, device="cuda")
    done = CliRunner().invoke(
        main, ["--lang=en", "grade", str(many), f"--out={out}", "--cluster=x"]
    )
    assert done.exit_code == 2
    assert done.output.count("cuda leads out of the isolation. Grade on one") == 1
    assert not (out / NAME).exists()
