"""What a session of pytest tells of itself to the one who asks."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any, NamedTuple

import pytest

from kata_runner.model.change import Change
from kata_runner.model.request import Request
from kata_runner.pytest_plugin.changing import CHANGE
from kata_runner.pytest_plugin.options import OPTIONS, by_check
from kata_runner.pytest_plugin.running import note_what_counts
from kata_runner.running.child import Channel


class Asked(NamedTuple):
    """What somebody asks for, and where they listen."""

    channel: Channel
    request: Request


Take = Callable[[], Asked]  # waits for the one who asks


class Teller:
    """Says over a channel which check starts and what each came to, while pytest runs.

    When everything is collected, pytest waits for the one who asks.
    """

    def __init__(self, take: Take) -> None:
        self._take = take
        self.asked: Asked | None = None
        self.change: Change | None = None  # with which every check would pass

    def hear(self) -> Asked:
        """What is asked for; the first time it is waited for."""
        if self.asked is None:
            self.asked = self._take()
            self.asked.channel.send(pid=os.getpid())
        return self.asked

    def send(self, **message: Any) -> None:
        """Send one message."""
        self.hear().channel.send(**message)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        """Wait, then run the checks."""
        note_what_counts(session.config)
        take_over(self.hear().request, session.config)
        _start_the_clock(session)
        return self.run(session)

    def run(self, session: pytest.Session) -> bool | None:
        """Run the checks; None leaves that to pytest."""
        self.send(count=len(session.items))
        return None

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> None:
        """A check starts."""
        states = getattr(getattr(item, "obj", None), "__kata_states__", None)
        self.send(start=item.name, states=states and asdict(states))

    def pytest_runtest_logreport(self, report: Any) -> None:
        """A check has ended."""
        told = getattr(report, "kata", None)
        if told is not None:
            self.send(**told, record=getattr(report, "kata_record", None))

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Keep the small change that was found, if any."""
        self.change = session.config.stash.get(CHANGE, None)


def take_over(request: Request, config: pytest.Config) -> None:
    """What could not be known when the checks were collected, and what no command line can say."""
    options = config.stash[OPTIONS]
    config.stash[OPTIONS] = replace(
        options,
        record=options.record or request.record,
        inputs=request.inputs,
        judged=options.judged if request.judged is None else by_check(request.judged),
        scribble=request.scribble,
        tries=request.show.tries if request.show else 0.0,
        clock=None if request.show else request.clock,
    )
    if request.show is None and request.here is not None:
        config.option.solution = request.here.solution
        config.stash[OPTIONS] = replace(config.stash[OPTIONS], solution=request.here.solution)


def _start_the_clock(session: pytest.Session) -> None:
    """The time that pytest prints in its last line has to be without the waiting."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None:
        clock = "_session_start" if hasattr(reporter, "_session_start") else "_sessionstarttime"
        began = getattr(reporter, clock)
        setattr(reporter, clock, time.time() if isinstance(began, float) else type(began)())
