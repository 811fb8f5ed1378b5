"""In which way submissions are judged: kept from everything else, or not.

A submission is observed under blind checks by one process, and what was recorded is judged by
another one, which never loads it (`running.apart`). Which processes these are is a pool's business.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kata_runner.isolation.devices import check_devices
from kata_runner.isolation.examine import examine
from kata_runner.isolation.kernel import CannotIsolate
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text


@dataclass(frozen=True)
class Way:
    """A way to judge."""

    name: str  # as the records have it
    is_isolated: bool  # is a submission kept from everything but its own folder?
    note: Text | None = None  # what a teacher has to know before


UNSAFE = Way("unsafe", is_isolated=False)
ISOLATED = Way("isolated", is_isolated=True)  # somebody else has looked whether it can be done


def isolated() -> Way:
    """The way that keeps a submission from everything else on this machine.

    Raises KataError, which says what this system lacks for it.
    """
    found = examine()
    if found.missing is not None:
        raise KataError(_NOT_ISOLATED.format(what=found.missing))
    return replace(ISOLATED, note=found.weaker)


def check_device(way: Way, device: str) -> None:
    """Raises KataError where nobody could be judged in this way on a device."""
    if way.is_isolated:
        try:
            check_devices((device,))
        except CannotIsolate as error:
            raise KataError(_TRUSTED.format(what=error.text)) from None


_TRUSTED = Text(
    en="{what} Grade on one of these, or add `--unsafe` where you trust everybody.",
    ja="{what}どちらかのデバイスで採点するか、全員を信頼できる場合は `--unsafe` を付けてください。",
)
_NOT_ISOLATED = Text(
    en="{what} So submissions cannot be kept apart from this machine: they would run as you, and "
    "could read and change what you can, other people's work and their own result included. "
    "Where you trust everybody, or in a container that holds nothing else, add `--unsafe`.",
    ja="{what}そのため、提出物をこのコンピューターから隔離できません。隔離せずに実行すると、"
    "提出物はあなたの権限で動き、ほかの人の提出物や採点結果も読み書きできます。"
    "全員を信頼できる場合や、ほかに何もないコンテナの中では、`--unsafe` を付けて実行してください。",
)
