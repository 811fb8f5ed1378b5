"""Which devices there are, and what `--device` means: parsing and availability in one place.

torch is imported only when a device is looked for, and the simulated one only when asked for.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kata_runner.model.kata import KataError
from kata_runner.model.language import Text


@dataclass(frozen=True)
class Backend:
    """One kind of device: how many of it are here, and what has to be done before its use."""

    name: str
    count: Callable[[], int]
    enable: Callable[[], None] = lambda: None
    numbered: bool = False  # does `name:1` mean anything?


def from_environment() -> list[str]:
    """The devices that KATA_DEVICE names, as they are typed; [] where it names none."""
    return [name for name in os.environ.get("KATA_DEVICE", "").split(",") if name]


def _cuda_count() -> int:
    import torch

    return torch.cuda.device_count() if torch.cuda.is_available() else 0


def _mps_count() -> int:
    import torch

    return int(torch.backends.mps.is_available())


# What an older PyTorch raises where it lacks what the simulated device is made of.
_LACKING = (AttributeError, ImportError)


def _sim_count() -> int:
    try:
        from kata_runner.devices import sim
    except _LACKING:
        return 0
    return int(sim.is_supported())


def _enable_sim() -> None:
    try:
        from kata_runner.devices import sim
    except _LACKING:
        raise KataError(no_sim()) from None
    sim.enable()


def no_sim() -> Text:
    """What is said where PyTorch lacks what the simulated device is made of."""
    import torch

    return Text(
        en="`--device sim` is not possible with this PyTorch ({version}). "
        "Version 2.13 has what it needs.",
        ja="この PyTorch（{version}）では `--device sim` を使えません。2.13 なら使えます。",
    ).format(version=torch.__version__)


BACKENDS = (
    Backend("cpu", lambda: 1),
    Backend("cuda", _cuda_count, numbered=True),
    Backend("mps", _mps_count),
    Backend("sim", _sim_count, _enable_sim),
)
_BEST_FIRST = ("cuda", "mps", "cpu")


def choose_devices(asked: Sequence[str], backends: Sequence[Backend] = BACKENDS) -> list[str]:
    """The devices that `--device` asks for, each once, ready for use: `cpu`, `cuda:1`, `sim`, …

    `auto` is the best one that is here, `all` every one. Raises KataError, which says what is
    here, where one is unknown or absent: there is no falling back to the CPU.
    """
    chosen: list[str] = []
    for word in asked:
        for device in _resolve(word.strip(), {backend.name: backend for backend in backends}):
            if device not in chosen:
                chosen.append(device)
    return chosen


def available(backends: Sequence[Backend] = BACKENDS) -> list[str]:
    """Every device that is here."""
    found = []
    for backend in backends:
        count = backend.count()
        found += (
            [f"{backend.name}:{i}" for i in range(count)] if count > 1 else [backend.name][:count]
        )
    return found


def named(word: str, backends: Sequence[Backend] = BACKENDS) -> Backend:
    """The kind of device that a word names. Raises KataError where nothing is called like that."""
    name, colon, number = word.partition(":")
    backend = next((backend for backend in backends if backend.name == name), None)
    if backend is None or (colon and not number.isdecimal()):
        known = ", ".join([*(backend.name for backend in backends), "auto", "all"])
        raise KataError(
            Text(
                en=f"{word!r} is not a device. Possible: {known}.",
                ja=f"{word!r} というデバイスはありません。指定できるもの：{known}。",
            )
        )
    return backend


def is_here(device: str, backends: Sequence[Backend] = BACKENDS) -> bool:
    """Is there such a device on this machine?"""
    name, _, number = device.partition(":")
    return any(one.name == name and int(number or 0) < one.count() for one in backends)


def _resolve(word: str, backends: dict[str, Backend]) -> list[str]:
    if word == "all":
        return [
            device
            for name in available(tuple(backends.values()))
            for device in _resolve(name, backends)
        ]
    if word == "auto":
        best = (name for name in _BEST_FIRST if name in backends and backends[name].count())
        return [next(best, "cpu")]
    backend = named(word, tuple(backends.values()))
    if not is_here(word, tuple(backends.values())):
        if not backend.count():
            backend.enable()  # it may know why it is not there, and raise that
        here = ", ".join(available(tuple(backends.values())))
        raise KataError(
            Text(
                en=f"The device {word!r} is not available. Available: {here}.",
                ja=f"デバイス {word!r} は使えません。使えるデバイス：{here}。",
            )
        )
    backend.enable()
    return [word]
