"""The devices on which a process can be locked in: to any other one leads a driver."""

from __future__ import annotations

from collections.abc import Iterable

from kata_runner.isolation.kernel import CannotIsolate
from kata_runner.model.language import Text

_DEVICES = ("cpu", "sim")

_OTHER = Text(
    en="A submission is isolated on cpu and sim only: {device} leads out of the isolation.",
    ja="提出物を隔離できるのは cpu と sim だけです。{device} を使うと隔離になりません。",
)


def check_devices(names: Iterable[str]) -> None:
    """Raises CannotIsolate, which says so, where one of them is another one."""
    for name in names:
        if name not in _DEVICES:
            raise CannotIsolate(_OTHER.format(device=name))
