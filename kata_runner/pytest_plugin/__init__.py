"""The door to pytest: `--device`, `--solution`, the fixtures, and what a failure looks like.

Loaded by the `addopts` of this repository's and a workspace's own pytest configuration, never
globally. A run that collects no check of a kata does not notice it.
"""

from __future__ import annotations

import contextlib
import math
import os
import time
from collections.abc import Generator, Iterator
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any, NoReturn, cast

import pytest
from _pytest.junitxml import xml_key

from kata_runner.devices import choose_devices
from kata_runner.library.folder import DATA_FILE, load_kata
from kata_runner.library.registry import found_backends, registry
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Language, Text, choose_language
from kata_runner.model.verdict import Status, Verdict, check_result, file_hash, overall
from kata_runner.telling.report import (
    Line,
    Story,
    fitting,
    is_complete,
    next_step,
    style,
    tell,
    tell_again,
    tell_mistakes,
)

if TYPE_CHECKING:
    import torch

    from kata_runner.checking.solution import Solution

DEFAULT_LIMIT = 30.0
_end_process = os._exit  # while a solution runs, the name that others know raises (tamper.py)


@dataclass(frozen=True)
class Options:
    """What the command line and the environment ask for."""

    language: Language
    devices: tuple[str, ...]
    solution: str | None
    seed: int
    limit: float


_OPTIONS = pytest.StashKey[Options]()
_DIAGNOSIS = pytest.StashKey[list[Line]]()
_LAST_WORDS = pytest.StashKey[int]()  # a descriptor that nobody captures
_NOTED = pytest.StashKey[Any]()  # before the first solution was executed
_CPU_SECONDS = pytest.StashKey[float]()
_RESULTS = pytest.StashKey[list[dict[str, Any]]]()  # one for each check that ran


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("katas")
    group.addoption(
        "--device",
        action="append",
        metavar="DEVICE",
        help="where the tensors of the checks live: cpu (default), cuda, cuda:1, mps, sim, auto, "
        "all; repeatable. Also KATA_DEVICE (comma separated).",
    )
    group.addoption(
        "--solution",
        metavar="stub|reference|PATH",
        help="what is checked instead of the learner's file.",
    )
    group.addoption(
        "--lang", metavar="en|ja", help="language of the messages. Also KATA_LANG, else the locale."
    )
    group.addoption(  # the two numbers are read where the reader's language is known
        "--seed", default="0", help="draw other inputs (default: 0, always the same ones)."
    )
    group.addoption(
        "--limit",
        default=str(DEFAULT_LIMIT),
        metavar="SECONDS",
        help=f"time after which a check is stopped (default: {DEFAULT_LIMIT:g}).",
    )
    group.addoption(
        "--no-diagnosis",
        action="store_true",
        help="do not say which classic mistake a failing run looks like.",
    )
    group.addoption(
        "--no-record",
        action="store_true",
        help="leave this run out of the progress, and tell no plugin of its verdict.",
    )


def pytest_configure(config: pytest.Config) -> None:
    try:
        language = choose_language(config.option.lang)
    except ValueError as error:
        raise pytest.UsageError(str(error)) from None
    asked = config.option.device or [
        word for word in os.environ.get("KATA_DEVICE", "").split(",") if word
    ]
    config.stash[_OPTIONS] = Options(
        language=language,
        devices=_devices(asked, language),
        solution=config.option.solution,
        seed=_seed(config.option.seed, language),
        limit=_limit(config.option.limit, language),
    )
    config.stash[_RESULTS] = []
    config.stash[_LAST_WORDS] = os.dup(2)
    config.add_cleanup(lambda: os.close(config.stash[_LAST_WORDS]))
    config.pluginmanager.register(_Results(config))
    config.args[:] = [_checks_instead_of_stub(config, arg) for arg in config.args]


def _seed(word: str, language: Language) -> int:
    try:
        return int(word)
    except ValueError:
        text = Text(en="--seed needs a whole number.", ja="--seed には整数を指定してください。")
        raise pytest.UsageError(text.said(language)) from None


def _limit(word: str, language: Language) -> float:
    with contextlib.suppress(ValueError):
        seconds = float(word)
        if 0 < seconds < math.inf:
            return seconds
    text = Text(
        en="--limit needs a number above 0.", ja="--limit には 0 より大きい数を指定してください。"
    )
    raise pytest.UsageError(text.said(language))


def _options(item: pytest.Item) -> Options:
    return item.config.stash[_OPTIONS]


def _devices(asked: list[str], language: Language) -> tuple[str, ...]:
    if asked in ([], ["cpu"]):
        return ("cpu",)
    found, problems = found_backends()
    try:
        return tuple(choose_devices(asked, found))
    except KataError as error:
        lines = [text.said(language) for text in (error.text, *problems)]
        raise pytest.UsageError("\n".join(lines)) from None


def _checks_instead_of_stub(config: pytest.Config, arg: str) -> str:
    """`pytest katas/xor/xor.py` means the checks of xor: the stub itself is never collected."""
    file, colons, names = arg.partition("::")
    path = Path(config.invocation_params.dir, file)
    return f"{path.with_name(f'test_{path.name}')}{colons}{names}" if _is_stub(path) else arg


def _is_stub(path: Path) -> bool:
    return path.name == f"{path.parent.resolve().name}.py" and (path.parent / DATA_FILE).is_file()


# --- collection ----------------------------------------------------------------------------------


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Whoever collects every Python file would execute the stub."""
    return True if _is_stub(collection_path) else None


@lru_cache
def _kata_in(folder: Path) -> Kata:
    """The kata whose files are in `folder`: a registered one, laid in there, or a new one."""
    for kata in registry().katas:
        if kata.name == folder.name:
            return kata.laid_in(folder)
    return load_kata(folder, folder.parent.parent / "reference" / folder.name)


def _kata_of(item: pytest.Item) -> Kata | None:
    """The kata that a test is a check of; None for any other test, and where it is broken."""
    folder = item.path.parent
    if item.path.name == f"test_{folder.name}.py" and (folder / DATA_FILE).is_file():
        with contextlib.suppress(KataError):  # told by the fixture, for each check
            return _kata_in(folder)
    return None


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    devices = metafunc.config.stash[_OPTIONS].devices
    if "device" in metafunc.fixturenames and len(devices) > 1:
        metafunc.parametrize("device", devices, indirect=True, scope="session")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Prepare the checks, and let them run as they stand: the first failure teaches most."""
    options = config.stash[_OPTIONS]
    checks = [(item, kata) for item in items if (kata := _kata_of(item))]
    if not checks:
        return
    import hypothesis
    import torch

    from kata_runner.checking import failure

    torch.set_num_threads(1)  # tiny tensors want one
    failure.collect_output = config.option.capture != "no"
    for item, _ in checks:
        if hasattr(item, "obj"):
            hypothesis.seed(options.seed)(item.obj)
    # Also where pytest-randomly has shuffled them, and in the order of learning.
    places = [i for i, item in enumerate(items) if _kata_of(item)]
    checks.sort(
        key=lambda check: (
            check[1].order,
            check[0].path,
            options.devices.index(_device_of(check[0])),
            check[0].location[1] or 0,
        )
    )
    for i, (item, _) in zip(places, checks, strict=True):
        items[i] = item
    names = {kata.name for _, kata in checks}
    without = sorted({kata.name for _, kata in checks if kata.reference is None})
    if options.solution == "reference" and without:
        text = Text(
            en="--solution reference: {names} has none.",
            ja="--solution reference: {names} には模範解答がありません。",
        ).format(names=", ".join(without))
        raise pytest.UsageError(text.said(options.language))
    if options.solution not in (None, "stub", "reference"):
        path = Path(config.invocation_params.dir, options.solution)
        if not path.is_file():
            text = Text(
                en="--solution {path}: there is no such file.",
                ja="--solution {path}: そのようなファイルはありません。",
            ).format(path=options.solution)
            raise pytest.UsageError(text.said(options.language))
        if len(names) > 1:
            text = Text(
                en="--solution {path} is a solution of one kata; name that kata: pytest katas/NAME.",
                ja="--solution {path} は1つの kata の解答です。pytest katas/NAME のように "
                "kata を1つ指定してください。",
            ).format(path=options.solution)
            raise pytest.UsageError(text.said(options.language))


# --- fixtures ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def kata(request: pytest.FixtureRequest) -> Kata:
    """The kata that is checked."""
    try:
        return _kata_in(request.path.parent)
    except KataError as error:
        pytest.fail(error.text.said(request.config.stash[_OPTIONS].language), pytrace=False)


@pytest.fixture(scope="module")
def solution(
    kata: Kata, pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory
) -> Solution:
    """The file that is checked, as a namespace: `solution.Neuron`."""
    from kata_runner.checking.solution import Solution
    from kata_runner.library.stub import make_stub

    if pytestconfig.option.solution == "stub" and kata.reference is not None:
        # As shipped, whatever the learner has made of it.
        path = tmp_path_factory.mktemp(kata.name) / kata.stub.name
        path.write_text(make_stub(kata.reference.read_text(encoding="utf-8")), encoding="utf-8")
        return Solution(kata, path)
    return Solution(kata, _solution_path(kata, pytestconfig))


def _solution_path(kata: Kata, config: pytest.Config) -> Path:
    asked = config.stash[_OPTIONS].solution
    if asked is None or asked == "stub":
        return kata.stub
    if asked == "reference":
        return kata.reference or kata.stub
    return Path(config.invocation_params.dir, asked).resolve()


@pytest.fixture(scope="session")
def device(request: pytest.FixtureRequest, pytestconfig: pytest.Config) -> torch.device:
    """The device under test: what a check makes is there, and so has to be what comes out."""
    import torch

    (only, *_) = pytestconfig.stash[_OPTIONS].devices
    return torch.device(getattr(request, "param", only))


# --- running -------------------------------------------------------------------------------------


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """Keep the time limit, and execute the solution before the check asks anything of it."""
    if _kata_of(item) is None:
        return (yield)
    from kata_runner.checking import failure, tamper
    from kata_runner.checking.limit import time_limit

    limit = _options(item).limit
    solution: Solution | None = getattr(item, "funcargs", {}).get("solution")

    def give_up(frame: FrameType | None) -> NoReturn:
        _give_up(item, failure.stuck(limit, frame, _files(item)))

    with tamper.exits_raise(), time_limit(limit, give_up, item.config.stash[_LAST_WORDS]):
        if _NOTED not in item.config.stash:
            item.config.stash[_NOTED] = tamper.note()
        noted = item.config.stash[_NOTED]
        began = time.process_time()
        try:
            if solution is not None:
                _load(solution)
            return (yield)
        finally:
            item.stash[_CPU_SECONDS] = time.process_time() - began
            replaced = tamper.put_back(noted)
            if replaced:
                raise failure.CheckFailed(failure.tampered(replaced))


def _load(solution: Solution) -> None:
    """Execute the solution; what goes wrong there is the story of every check that uses it."""
    from kata_runner.checking import failure
    from kata_runner.checking.solution import load, origin

    with failure.collecting_output() as printed:
        try:
            load(solution)
        except (KeyboardInterrupt, failure.TimedOut):
            raise
        except BaseException as error:
            story = failure.raised(error, origin(solution).files) | {"printed": printed.text()}
            raise failure.CheckFailed(story) from error


def _give_up(item: pytest.Item, story: dict[str, Any]) -> NoReturn:
    """End the process: a check hangs where no Python code of ours can interrupt it."""
    options = _options(item)
    capture = item.config.pluginmanager.getplugin("capturemanager")
    if capture is not None:
        capture.suspend_global_capture()
    lines = tell(_states(item), story, options.language, item.config.invocation_params.dir)
    text = "\n".join(["", item.nodeid, *(line.text for line in lines), ""])
    os.write(2, text.encode())
    kata = _kata_of(item)
    if kata is not None and not hasattr(item.config, "workerinput"):
        result = _result(item, kata, Status.TIMED_OUT, story, options.limit)
        _announce([*item.config.stash[_RESULTS], result], item.config)
    _end_process(1)


def pytest_enter_pdb(config: pytest.Config, pdb: Any) -> None:
    """A person who looks around is not limited, and sees what the debugger prints."""
    import sys

    from kata_runner.checking import limit

    limit.cancel()
    pdb.stdout = sys.__stdout__


# --- reports -------------------------------------------------------------------------------------


def _states(item: pytest.Item) -> Text:
    """The property that a check asserts; its name where it states none."""
    name = item.name.removeprefix("test_").replace("_", " ")
    states: Text = getattr(getattr(item, "obj", None), "__kata_states__", Text(name, name))
    return states


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Tell a failure in the learner's terms, and keep what every check came to as plain data."""
    report = yield
    kata = _kata_of(item)
    if kata is None or (report.when != "call" and report.passed):
        return report
    story: dict[str, Any] = {}
    if call.excinfo is not None:
        from kata_runner.checking.failure import story_of

        story = story_of(call.excinfo.value, _files(item))
        report.outcome = "failed"  # a skip that comes out of a solution is no way to pass
    result = _result(item, kata, _status(report, story), story, report.duration)
    report.kata = result  # type: ignore[attr-defined]  # reports carry extra data between processes
    if _is_the_solutions(story):
        full = str(report.longrepr) if item.config.option.fulltrace else ""
        report.longrepr = _told(result, item.config, full)  # type: ignore[assignment]  # it prints any
    return report


def _device_of(item: pytest.Item) -> str:
    """The device on which a check runs."""
    callspec = getattr(item, "callspec", None)
    device: str = callspec.params["device"] if callspec else _options(item).devices[0]
    return device


def _files(item: pytest.Item) -> tuple[Path, ...]:
    """The files of the solution that a check is about."""
    from kata_runner.checking.solution import origin

    solution: Solution | None = getattr(item, "funcargs", {}).get("solution")
    return origin(solution).files if solution else ()


def _result(
    item: pytest.Item, kata: Kata, status: Status, story: dict[str, Any], seconds: float
) -> dict[str, Any]:
    """What a check came to, as plain data."""
    from kata_runner.checking.solution import origin

    path = _solution_path(kata, item.config)
    solution: Solution | None = getattr(item, "funcargs", {}).get("solution")
    return {
        "kata": kata.name,
        "name": getattr(item, "originalname", item.name),
        "device": _device_of(item),
        "status": status.value,
        "seconds": seconds,
        "cpu_seconds": item.stash.get(_CPU_SECONDS, 0.0),
        "states": asdict(_states(item)),
        "story": story,
        "folder": str(kata.folder),
        "line": item.location[1] or 0,
        "checks": sum(
            name.startswith("test") for name in vars(getattr(item, "module", None) or kata)
        ),
        "solution": str(path),
        "sha256": origin(solution).sha256 if solution else file_hash(path),
    }


def _is_the_solutions(story: dict[str, Any]) -> bool:
    """Is it a failure, and not one of the check itself, whose author wants pytest's own report?"""
    return bool(story.get("kind", "check") != "check")


def _told(result: dict[str, Any], config: pytest.Config, full_trace: str = "") -> Story:
    """What pytest prints of a failing check."""
    language, here = config.stash[_OPTIONS].language, config.invocation_params.dir
    return Story(tell(Text(**result["states"]), result["story"], language, here), full_trace)


def _status(report: pytest.TestReport, story: dict[str, Any]) -> Status:
    if report.passed:
        return Status.PASSED
    return {"not started": Status.NOT_STARTED, "timed out": Status.TIMED_OUT}.get(
        story.get("kind", ""), Status.FAILED
    )


@pytest.hookimpl(tryfirst=True)
def pytest_report_teststatus(
    report: pytest.CollectReport | pytest.TestReport,
) -> tuple[str, str, tuple[str, dict[str, bool]]] | None:
    result = getattr(report, "kata", None)
    if result is not None and result["status"] == Status.NOT_STARTED:
        return "not started", "n", ("NOT STARTED", {"yellow": True})
    return None


class _Results:
    """Gathers, in the process that prints, what came of each check."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if str(report.when) == "???":  # says pytest-xdist of a check in which a process of it died
            report.kata = _died(report, self._config)  # type: ignore[attr-defined]  # see above
        result = getattr(report, "kata", None)
        if result is None:
            return
        self._config.stash[_RESULTS].append(result)
        # On its way here from another process it became bare text.
        is_bare = type(report.longrepr) is str and not self._config.option.fulltrace
        if is_bare and _is_the_solutions(result["story"]):
            report.longrepr = _told(result, self._config)  # type: ignore[assignment]  # see above


def _died(report: pytest.TestReport, config: pytest.Config) -> dict[str, Any] | None:
    """What a check came to that took its process along; None for any other test."""
    from kata_runner.checking import failure

    file, _, name = report.nodeid.partition("::")
    folder = (config.rootpath / file).parent
    if not (folder / DATA_FILE).is_file():
        return None
    kata, (name, _, device) = _kata_in(folder), name.rstrip("]").partition("[")
    path = _solution_path(kata, config)
    device = device or config.stash[_OPTIONS].devices[0]
    return {
        "kata": kata.name,
        "name": name,
        "device": device,
        "status": Status.CRASHED.value,
        "seconds": 0.0,
        "cpu_seconds": 0.0,
        "states": asdict(Text(name, name)),
        "story": failure.died(device),
        "folder": str(folder),
        "line": 0,
        "checks": 1,  # the others tell how many there are
        "solution": str(path),
        "sha256": file_hash(path),
    }


def _verdicts(results: list[dict[str, Any]]) -> Iterator[tuple[Verdict, Path]]:
    """What each kata came to, and its workspace."""
    folders = dict.fromkeys(result["folder"] for result in results)
    for folder in folders:
        mine = [result for result in results if result["folder"] == folder]
        checks = tuple(check_result(result) for result in mine)
        verdict = Verdict(
            kata=mine[0]["kata"],
            solution=mine[0]["solution"],
            devices=tuple(dict.fromkeys(check.device for check in checks)),
            status=overall(checks),
            results=checks,
            seconds=sum(check.seconds for check in checks),
            sha256=mine[0]["sha256"],
            complete=is_complete(mine),
        )
        yield verdict, Path(folder).parent.parent


def _announce(results: list[dict[str, Any]], config: pytest.Config) -> list[Text]:
    """Keep the progress and tell plugins; each trouble on the way once, whatever it concerns."""
    if config.option.no_record or config.option.solution == "stub":
        return []
    from kata_runner.workspace.announce import announce

    return list(
        dict.fromkeys(
            problem
            for verdict, workspace in _verdicts(results)
            for problem in announce(verdict, workspace)
        )
    )


def _place(result: dict[str, Any]) -> tuple[str, str, int]:
    return result["folder"], result["device"], result["line"]


def _diagnose(config: pytest.Config) -> list[Line]:
    """Which classic mistakes this run looks like, in the reader's language."""
    if config.option.no_diagnosis:
        return []
    options, lines = config.stash[_OPTIONS], []
    groups: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for result in config.stash[_RESULTS]:
        groups.setdefault((result["folder"], result["device"]), []).append(result)
    for (folder, device), results in groups.items():
        statuses = {result["status"] for result in results}
        if statuses != {Status.PASSED}:
            from kata_runner.diagnosis import diagnose

            kata = _kata_in(Path(folder))
            if statuses <= {Status.PASSED, Status.NOT_STARTED}:
                diagnose.prepare(kata, device, options.seed)  # for what comes next
                continue
            mistakes = diagnose.diagnose(kata, device, options.seed, results)
            said = tell_mistakes(mistakes, options.language)
            lines += [line for line in said if line not in lines]
    return lines


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> Generator[None, None, None]:
    """The diagnosis stands above the details; the last line says what to do next."""
    config = session.config
    results = config.stash[_RESULTS]
    results.sort(key=_place)  # they may have run in another order, or in several processes
    reporter = config.pluginmanager.getplugin("terminalreporter")
    if not results or hasattr(config, "workerinput"):
        return (yield)
    if reporter is not None:
        reporter.ensure_newline()  # a plugin that is told of the verdict may print something
    problems = _announce(results, config)
    config.stash[_DIAGNOSIS] = _diagnose(config)
    report = config.stash.get(xml_key, None)
    if report is not None and config.stash[_DIAGNOSIS]:
        text = " ".join(line.text.strip() for line in config.stash[_DIAGNOSIS]).strip()
        report.add_global_property("diagnosis", text)
    yield
    if session.exitstatus:
        from kata_runner.checking import tamper

        tamper.keep_exit_code(int(session.exitstatus))
    if reporter is not None:
        for problem in problems:
            reporter.write_line(problem.said(config.stash[_OPTIONS].language), yellow=True)
        line = next_step(
            results,
            registry().katas,
            config.stash[_OPTIONS].language,
            config.invocation_params.dir,
        )
        reporter.write_line(fitting(line.text, reporter._tw), bold=True)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> Generator[None, None, None]:
    """Print the diagnosis before pytest prints the failures."""
    for line in config.stash.get(_DIAGNOSIS, []):
        terminalreporter.write_line(fitting(line.text, terminalreporter._tw), **style(line))
    _tell_once(terminalreporter.getreports("failed"), config)
    return (yield)


def _tell_once(reports: list[pytest.TestReport], config: pytest.Config) -> None:
    """What stops every check in the same way, such as a syntax error, is told of the first."""
    told: set[str] = set()
    for report in reports:
        result, printed = getattr(report, "kata", None), cast("object", report.longrepr)
        if result and isinstance(printed, Story) and not config.option.fulltrace:
            _, _, story = str(printed).partition("\n")  # below the property
            if story in told:
                states, language = Text(**result["states"]), config.stash[_OPTIONS].language
                again = Story(tell_again(states, result["story"], language))
                report.longrepr = again  # type: ignore[assignment]  # it prints any
            told.add(story)
