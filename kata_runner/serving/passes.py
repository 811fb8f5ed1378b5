"""Several runs in one session of pytest, which starts and collects once: a pass per device and seed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kata_runner.checking import capture
from kata_runner.model.request import Request
from kata_runner.model.status import Status
from kata_runner.pytest_plugin.collection import device_of
from kata_runner.pytest_plugin.options import OPTIONS
from kata_runner.pytest_plugin.running import KNOWN, forget_runs, is_replaced, judged_again
from kata_runner.running.child import limit_time
from kata_runner.serving.teller import Asked, Take, Teller, take_over


class Passes(Teller):
    """Runs the checks on each device under each seed, and prints nothing: nobody reads it."""

    def __init__(self, request: Request, take: Take) -> None:
        super().__init__(take)
        self._request = request
        self._not_collected: list[object] = []

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        """No terminal."""
        config.pluginmanager.unregister(name="terminalreporter")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """What could not be collected will go into the output of the run."""
        if report.failed:
            self._not_collected.append(report.longrepr)

    def run(self, session: pytest.Session) -> bool | None:
        """All passes."""
        if session.testsfailed:
            print(*self._not_collected, sep="\n")
            return None  # pytest says so
        request = self.hear().request
        capture.collect_output = True  # what a solution prints is its own, although pytest runs -s
        for device in request.devices:
            mine = [item for item in session.items if device_of(item) == device]
            mine.sort(key=self._is_last)
            for seed in request.seeds:
                self.send(begin=[device, seed], count=len(mine))
                self._pass(session, mine, seed)
        return True

    def _pass(self, session: pytest.Session, items: list[pytest.Item], seed: int) -> None:
        """One pass. To look after each check for what it replaced takes as long as a light check:
        it is done where something was.
        """
        before = session.testsfailed
        ran = self._checks(session, items, seed, looks=False)
        if self._request.judged is None and is_replaced(session.config):
            self.send(again=True)
            forget_runs(session.config)
            session.testsfailed = before
            ran = self._checks(session, items, seed, looks=True)
        self.send(end=session.testsfailed - before, **{"left out": len(items) - ran})

    def _checks(
        self, session: pytest.Session, items: list[pytest.Item], seed: int, *, looks: bool
    ) -> int:
        """How many of them have run."""
        options = session.config.stash[OPTIONS]
        session.config.stash[OPTIONS] = replace(options, seed=seed, looks=looks)
        before, ran = session.testsfailed, 0
        for item, following in zip(items, [*items[1:], None], strict=True):
            if self._is_last(item) and session.testsfailed > before:
                break
            # After the last one the fixtures end, and with them the module of the solution.
            is_end = following is None or self._is_last(following)
            self.check(item, None if is_end else following)
            ran += 1
        return ran

    def check(self, item: pytest.Item, following: pytest.Item | None) -> None:
        """Run one."""
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)

    def _is_last(self, item: pytest.Item) -> bool:
        return getattr(item, "originalname", item.name) in self._request.last


class Judge(Passes):
    """Judges one record after the other in this process, which never executes anybody's solution.

    `take` waits for the next one; it ends the process where there is none.
    """

    def __init__(self, request: Request, take: Take) -> None:
        super().__init__(request, take)
        self._subjects: dict[str, object] = {}  # what each check is about; it stays the same

    def hear(self) -> Asked:
        """Without its number: who waits for a verdict shall not end the process that has others."""
        if self.asked is None:
            self.asked = self._take()
        return self.asked

    def check(self, item: pytest.Item, following: pytest.Item | None) -> None:
        """The first record by pytest; those after it without, since it has much else to do."""
        limit_time(self._request.clock)  # a number may be so large that to look at it takes years
        result = judged_again(item)
        if result is None or item.nodeid not in self._subjects:
            super().check(item, None)  # the next one may not need what this one has set up
            return
        self.pytest_runtest_protocol(item)
        item.session.testsfailed += result.status is not Status.PASSED
        self.send(result=result.to_json(), subject=self._subjects[item.nodeid], record=None)

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Keep what it is about."""
        super().pytest_runtest_logreport(report)
        told = getattr(report, "kata", None)
        if told is not None:
            self._subjects[report.nodeid] = told["subject"]

    def run(self, session: pytest.Session) -> bool | None:
        """All that are asked for."""
        session.config.stash[KNOWN] = {}
        while True:
            forget_runs(session.config)
            if not super().run(session):
                return None
            self.send(exit=0, output="")
            self.hear().channel.close()
            self.asked = None
            session.testsfailed = 0
            take_over(self.hear().request, session.config)
