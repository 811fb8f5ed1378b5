"""A file becomes a fresh namespace, executed once and only when it is asked for."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kata_runner.checking.home import move_out
from kata_runner.checking.solution import MissingName, Solution, origin
from kata_runner.checking.solution import load as execute
from kata_runner.model.kata import Kata
from kata_runner.model.language import Text

Load = Callable[..., Solution]


@pytest.fixture
def solution(tmp_path: Path) -> Iterator[Load]:
    """A solution of a kata called tiny, from its source."""
    kata = Kata(
        name="tiny",
        title=Text("Tiny", "小さな kata"),
        level=1,
        order=1,
        topics=(),
        requires=(),
        defines=("answer",),
        sources=(),
        folder=tmp_path,
    )

    def load(source: str, *place: str) -> Solution:
        path = tmp_path.joinpath(*(place or ("tiny.py",)))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source)
        return Solution(kata, path)

    yield load
    move_out()  # other tests of this process may have a file of this name, too
    sys.modules.pop("kata_solution_tiny", None)


def test_nothing_is_executed_before_it_is_asked_for(solution: Load) -> None:
    """Making a Solution of a file that cannot even be read is harmless."""
    broken = solution("this is no Python")
    with pytest.raises(SyntaxError):
        execute(broken)


def test_a_file_is_executed_once(solution: Load, tmp_path: Path) -> None:
    """All checks share what it defines."""
    log = tmp_path / "log"
    source = f"open({str(log)!r}, 'a').write('x')\nanswer = object()\n"
    one = solution(source)
    execute(one)
    assert one.answer is one.answer
    assert log.read_text() == "x"


def test_what_a_file_raises_is_raised_for_every_check(solution: Load, tmp_path: Path) -> None:
    """Without executing it again: a slow failure would be paid for by each check."""
    log = tmp_path / "log"
    broken = solution(f"open({str(log)!r}, 'a').write('x')\nraise ValueError('no')\n")
    for _ in range(2):
        with pytest.raises(ValueError, match="no"):
            execute(broken)
    assert log.read_text() == "x"


def test_two_solutions_share_nothing(solution: Load) -> None:
    """Each has a module of its own; what one assigns, the other does not see."""
    first = solution("values = []\ndef put():\n    values.append(1)\n")
    first.put()
    second = solution("values = []\n")
    assert (first.values, second.values) == ([1], [])


def test_a_missing_name_is_told_where_it_is_asked_for(solution: Load) -> None:
    """With the nearest name that is there; the others are not affected."""
    some = solution("def anser():\n    return 42\n_answer = 1\n")
    with pytest.raises(MissingName) as caught:
        _ = some.answer
    assert (caught.value.name, caught.value.near) == ("answer", "anser")
    assert str(caught.value) == "tiny.py does not define `answer`"
    assert some.anser() == 42


def test_a_name_that_resembles_nothing_has_no_neighbour(solution: Load) -> None:
    """No guess is better than a far-fetched one."""
    with pytest.raises(MissingName) as caught:
        _ = solution("import math\n").answer
    assert caught.value.near is None


def test_the_fixture_may_be_looked_at(solution: Load) -> None:
    """Tools that ask any object for its special attributes execute nothing."""
    looked_at = solution("raise SystemExit")
    assert not hasattr(looked_at, "__wrapped__")
    assert not hasattr(looked_at, "__torch_function__")


def test_classes_of_a_solution_know_their_module(solution: Load) -> None:
    """Dataclasses and pickles look it up by its name."""
    source = (
        "from __future__ import annotations\n"
        "from dataclasses import dataclass\n\n"
        "@dataclass\nclass Point:\n    x: int\n"
    )
    point = solution(source).Point(3)
    assert pickle.loads(pickle.dumps(point)) == point


def test_the_future_of_our_own_files_is_not_theirs(solution: Load) -> None:
    """Annotations are evaluated unless the file itself says otherwise."""
    with pytest.raises(NameError):
        execute(solution("def answer(x: undefined): ...\n"))


def test_an_entry_of_the_catalogue_lies_over_its_reference(solution: Load) -> None:
    """It holds only what differs, and the reference uses what it redefines."""
    solution("def two():\n    return 2\ndef four():\n    return two() * 2\n", "tiny", "tiny.py")
    entry = solution("def two():\n    return 3\n", "tiny", "wrong", "three.py")
    assert (entry.two(), entry.four()) == (3, 6)
    assert [path.name for path in origin(entry).files] == ["tiny.py", "three.py"]


def test_a_folder_called_wrong_elsewhere_is_no_catalogue(solution: Load) -> None:
    """Without a reference above it, a file is what it is."""
    alone = solution("def two():\n    return 3\n", "wrong", "three.py")
    assert [path.name for path in origin(alone).files] == ["three.py"]
    assert alone.two() == 3
