"""Verdicts on solutions, from one warm process that all tests here share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kata_runner.library.registry import registry
from kata_runner.model.request import Request, Show
from kata_runner.model.verdict import Verdict
from kata_runner.running.run import run
from kata_runner.running.transport import Cold, Warm
from kata_runner.running.warm import WarmProcess, private_warm_process

ROOT = Path(__file__).parents[3]
Judge = Callable[..., Verdict]
Watch = Callable[[dict[str, object]], None]


@pytest.fixture(scope="session")
def warm() -> Iterator[WarmProcess]:
    """A warm process of this test session's own."""
    with private_warm_process() as process:
        assert process is not None
        yield process


@pytest.fixture
def judge(warm: WarmProcess, tmp_path: Path) -> Judge:
    """The verdict of a kata on a solution: a path, or the source of one."""

    def judge(
        name: str,
        solution: str | Path,
        *,
        cold: bool = False,
        watch: Watch = lambda message: None,
        more: tuple[str, ...] = (),
        **options: object,
    ) -> Verdict:
        if isinstance(solution, str):
            path = tmp_path / f"{name}.py"
            path.write_text(solution, encoding="utf-8")
        else:
            path = solution
        kata = registry().find(name)
        request = Request.in_place(kata, ROOT, path, show=Show(tries=0, options=more), **options)
        return run(kata, request, Cold() if cold else Warm(warm), watch)

    return judge
