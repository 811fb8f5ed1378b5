"""The fixtures of checks, and one check at work: loading, the time limit, what is put back."""

from __future__ import annotations

import os
import time
from collections.abc import Generator, Iterator
from dataclasses import replace
from functools import partial
from types import FrameType
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

from kata_runner.model.kata import Kata, KataError
from kata_runner.model.record import CheckRecord, append_records
from kata_runner.model.story import Story
from kata_runner.model.verdict import CheckResult
from kata_runner.pytest_plugin.collection import device_of, kata_in, kata_of
from kata_runner.pytest_plugin.options import LAST_WORDS, OPTIONS
from kata_runner.pytest_plugin.results import Outcome, announce_all, outcomes_of
from kata_runner.pytest_plugin.subject import (
    CPU_SECONDS,
    EXAMPLES,
    WITNESSED,
    files_of,
    record_of,
    result_of,
    solution_of,
    solution_path,
    subject_of,
)
from kata_runner.telling.story import tell

if TYPE_CHECKING:
    import torch

    from kata_runner.checking.examples import Known, Ran, RunOptions
    from kata_runner.checking.solution import Solution
    from kata_runner.checking.tamper import Noted
    from kata_runner.checking.torch_state import NotedState

_end_process = os._exit  # while a solution runs, the name that others know raises (exits.py)
_NOTED = pytest.StashKey["tuple[Noted, NotedState]"]()  # before the first solution was executed
_HANGING = pytest.StashKey[dict[tuple[str, str], Story]]()  # by folder and device: a time-out
RAN = pytest.StashKey[list["Ran"]]()  # each check that ran, where a small change is looked for
KNOWN = pytest.StashKey[dict[tuple[str, int], "Known"]]()  # what checks expect, by name and seed


@pytest.fixture(scope="module")
def kata(request: pytest.FixtureRequest) -> Kata:
    """The kata that is checked."""
    try:
        return kata_in(request.path.parent)
    except KataError as error:
        pytest.fail(error.text.said(request.config.stash[OPTIONS].language), pytrace=False)


@pytest.fixture(scope="module")
def solution(
    kata: Kata,
    device: torch.device,
    pytestconfig: pytest.Config,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Solution]:
    """The file that is checked, as a namespace: `solution.Neuron`; executed afresh on each device."""
    from kata_runner.checking.home import move_out

    del device  # only by which pytest makes another one
    yield _solution(kata, pytestconfig, tmp_path_factory)
    move_out()


def _solution(
    kata: Kata, pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory
) -> Solution:
    from kata_runner.checking.solution import Solution
    from kata_runner.library.stub import make_stub

    if pytestconfig.option.solution == "stub" and kata.reference is not None:
        # As shipped, whatever the learner has made of it.
        path = tmp_path_factory.mktemp(kata.name) / kata.stub.name
        path.write_text(make_stub(kata.reference.read_text(encoding="utf-8")), encoding="utf-8")
        return Solution(kata, path)
    only = pytestconfig.stash[OPTIONS].scribble
    if only:
        from kata_runner.checking.scribble import scribble_over

        return Solution(kata, solution_path(kata, pytestconfig), partial(scribble_over, only=only))
    return Solution(kata, solution_path(kata, pytestconfig))


@pytest.fixture(scope="session")
def device(request: pytest.FixtureRequest, pytestconfig: pytest.Config) -> torch.device:
    """The device under test: what a check makes is there, and so has to be what comes out."""
    import torch

    (only, *_) = pytestconfig.stash[OPTIONS].devices
    return torch.device(getattr(request, "param", only))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """Keep the time limit, and execute the solution before the check asks anything of it."""
    if kata_of(item) is None:
        return (yield)
    from kata_runner.checking import exits, tamper, torch_state
    from kata_runner.checking.examples import current_options
    from kata_runner.checking.exceptions import CheckFailed, TimedOut
    from kata_runner.checking.limit import time_limit
    from kata_runner.checking.stories import left_changed, not_waited_for, story_of, stuck, tampered

    item.stash[EXAMPLES], item.stash[WITNESSED] = [], []  # none of another pass
    options, asks = item.config.stash[OPTIONS], _asked(item)
    if asks.known and asks.known.examples:  # a record is judged by it: no solution takes part
        asked = current_options.set(asks)
        try:
            return (yield)
        finally:
            current_options.reset(asked)
    limit, clock = options.limit, options.clock
    solution = solution_of(item)
    hanging = item.config.stash.setdefault(_HANGING, {})
    where = str(item.path.parent), device_of(item)
    if where in hanging:  # nobody waits for the next one
        raise CheckFailed(not_waited_for(hanging[where]))

    def give_up(frame: FrameType | None) -> NoReturn:
        _give_up(item, stuck(clock or limit, frame, files_of(item)))

    code, settings = note_what_counts(item.config)
    words = item.config.stash[LAST_WORDS]
    with exits.exits_raise(), time_limit(limit, give_up, words, clock=clock):
        began, asked = time.process_time(), current_options.set(asks)
        try:
            if solution is not None:
                _load(solution)
            return (yield)
        except TimedOut as error:
            hanging[where] = story_of(error, files_of(item))
            raise
        finally:
            current_options.reset(asked)  # a process may run other checks after these
            item.stash[CPU_SECONDS] = time.process_time() - began
            changed = torch_state.put_back(settings)  # first: some settings replace functions
            replaced = tamper.put_back(code) if options.looks else []
            if replaced:
                raise CheckFailed(tampered(replaced))
            if changed:
                raise CheckFailed(left_changed(changed))


def forget_runs(config: pytest.Config) -> None:
    """Begin again in the same process, after runs that are over."""
    outcomes_of(config).clear()
    config.stash[_HANGING] = {}


def is_replaced(config: pytest.Config) -> bool:
    """Has a solution replaced what the checks are made of? It is put back."""
    from kata_runner.checking import tamper
    from kata_runner.checking.exits import exits_raise

    code, _ = note_what_counts(config)
    with exits_raise():  # as it was when all was noted
        return bool(tamper.put_back(code))


def judged_again(item: pytest.Item) -> CheckResult | None:
    """What a record comes to where it is known already what the check expects; else None."""
    asks = _asked(item)
    if asks.replay is None or asks.known is None or not asks.known.examples:
        return None
    began = time.perf_counter()
    story = asks.known.judge(asks.replay)
    item.stash[WITNESSED] = [asks.known.witnessed]
    return result_of(item, story, time.perf_counter() - began)


def note_what_counts(config: pytest.Config) -> tuple[Noted, NotedState]:
    """What no solution may change, as it is before the first one is executed."""
    from kata_runner.checking import exits, tamper, torch_state

    if _NOTED not in config.stash:
        with exits.exits_raise():
            config.stash[_NOTED] = tamper.note(), torch_state.note()
    return config.stash[_NOTED]


def _asked(item: pytest.Item) -> RunOptions:
    """What a check is asked for: its seed, and whether it is recorded or replayed."""
    from kata_runner.checking.examples import Known, RunOptions
    from kata_runner.checking.replay import Replay

    options = item.config.stash[OPTIONS]
    record = item.stash[EXAMPLES] if options.record else None
    replay = None
    if options.judged is not None:
        name, device = getattr(item, "originalname", item.name), device_of(item)
        nothing = CheckRecord(name=name, device=device, seed=options.seed)
        replay = Replay(options.judged.get((name, device, options.seed), nothing))
    every = item.config.stash.get(KNOWN, None)
    known = None if every is None else every.setdefault((item.name, options.seed), Known())
    ran = item.config.stash.setdefault(RAN, []) if options.tries else None
    return RunOptions(
        options.seed,
        options.shrink,
        record,
        options.inputs,
        replay,
        known,
        ran,
        item.stash.get(WITNESSED, None),
    )


def _load(solution: Solution) -> None:
    """Execute the solution; what goes wrong there is the story of every check that uses it."""
    from kata_runner.checking.capture import collecting_output
    from kata_runner.checking.exceptions import CheckFailed, TimedOut, is_of_a_person
    from kata_runner.checking.solution import load, origin
    from kata_runner.checking.stories import raised

    with collecting_output() as printed:
        try:
            load(solution)
        except TimedOut:
            raise
        except BaseException as error:
            if is_of_a_person(error):
                raise
            story = raised(error, origin(solution).files, at_import=True)
            raise CheckFailed(replace(story, printed=printed.text(), at_import=True)) from error


def _give_up(item: pytest.Item, story: Story) -> NoReturn:
    """End the process: a check hangs where no Python code of ours can interrupt it."""
    options = item.config.stash[OPTIONS]
    capture = item.config.pluginmanager.getplugin("capturemanager")
    if capture is not None:
        capture.suspend_global_capture()
    result = result_of(item, story, options.limit)
    if options.record_file is not None:
        append_records(options.record_file, [record_of(item, result)])
    lines = tell(result.says, story, options.language, item.config.invocation_params.dir)
    text = "\n".join(["", item.nodeid, *(line.text for line in lines), ""])
    os.write(2, text.encode())
    kata = kata_of(item)
    if kata is not None and not hasattr(item.config, "workerinput"):
        outcomes = [*outcomes_of(item.config), Outcome(subject_of(item, kata), result)]
        announce_all(outcomes, item.config)
    _end_process(1)


def pytest_enter_pdb(config: pytest.Config, pdb: Any) -> None:
    """A person who looks around is not limited, and sees what the debugger prints."""
    import sys

    from kata_runner.checking import limit

    limit.cancel()
    pdb.stdout = sys.__stdout__
