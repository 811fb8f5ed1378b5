"""A kata may be about some devices only. On others its checks are left out, and a line says so."""

from __future__ import annotations

import pytest

from kata_runner.model.kata import Kata
from kata_runner.model.language import Text
from kata_runner.pytest_plugin.collection import device_of, kata_of
from kata_runner.pytest_plugin.options import OPTIONS

_LEFT_OUT = Text(
    en="{kata} is about {devices} only: its checks are left out on {device}.",
    ja="{kata} は {devices} だけを対象とする kata です。{device} ではチェックを実行しません。",
)


class Devices:
    """Leaves out what makes no sense on a device, and says so in the process that prints."""

    def __init__(self, config: pytest.Config) -> None:
        self._language = config.stash[OPTIONS].language
        self._lines: list[str] = []

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(
        self, config: pytest.Config, items: list[pytest.Item]
    ) -> None:
        """Deselect them; pytest counts them as such."""
        left_out = []
        for item in items:
            kata = kata_of(item)
            if kata is not None and not kata.runs_on(device_of(item)):
                left_out.append(item)
                self._note(self._line(kata, device_of(item)))
        if left_out:
            config.hook.pytest_deselected(items=left_out)
            items[:] = [item for item in items if item not in left_out]

    def _line(self, kata: Kata, device: str) -> str:
        line = _LEFT_OUT.format(kata=kata.name, devices=", ".join(kata.devices), device=device)
        return line.said(self._language)

    def _note(self, line: str) -> None:
        if line not in self._lines:
            self._lines.append(line)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """A process of pytest-xdist hands its lines to the one that prints."""
        output = getattr(session.config, "workeroutput", None)
        if output is not None:
            output["kata_left_out"] = self._lines

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        """One of those has ended."""
        for line in getattr(node, "workeroutput", {}).get("kata_left_out", ()):
            self._note(line)

    @pytest.hookimpl(tryfirst=True)
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Above everything else."""
        for line in self._lines:
            terminalreporter.write_line(line, yellow=True)
