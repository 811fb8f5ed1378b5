"""Several runs in one session of pytest, which starts and collects once: a pass per device and seed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kata_runner.model.request import Request
from kata_runner.pytest_plugin.collection import device_of
from kata_runner.pytest_plugin.options import OPTIONS
from kata_runner.running.child import Channel
from kata_runner.serving.answer import tell_result, tell_start


class Passes:
    """Runs the checks on each device under each seed, and prints nothing: nobody reads it."""

    def __init__(self, request: Request, channel: Channel) -> None:
        self._request, self._channel = request, channel

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        config.pluginmanager.unregister(name="terminalreporter")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            print(report.longrepr)  # it goes into the output of the run

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        if session.testsfailed:
            return None  # the checks cannot be collected, and pytest says so
        for device in self._request.devices:
            mine = [item for item in session.items if device_of(item) == device]
            mine.sort(key=self._is_last)
            for seed in self._request.seeds:
                self._channel.send(begin=[device, seed], count=len(mine))
                self._pass(session, mine, seed)
        return True

    def _pass(self, session: pytest.Session, items: list[pytest.Item], seed: int) -> None:
        options = session.config.stash[OPTIONS]
        session.config.stash[OPTIONS] = replace(options, seed=seed)
        before, ran = session.testsfailed, 0
        for item, following in zip(items, [*items[1:], None], strict=True):
            if self._is_last(item) and session.testsfailed > before:
                break
            # After the last one the fixtures end, and with them the module of the solution.
            is_end = following is None or self._is_last(following)
            tell_start(item, self._channel)
            session.config.hook.pytest_runtest_protocol(
                item=item, nextitem=None if is_end else following
            )
            ran += 1
        self._channel.send(end=session.testsfailed - before, **{"left out": len(items) - ran})

    def _is_last(self, item: pytest.Item) -> bool:
        return getattr(item, "originalname", item.name) in self._request.last

    def pytest_runtest_logreport(self, report: Any) -> None:
        tell_result(report, self._channel)
