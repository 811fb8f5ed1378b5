"""Which items are checks, of which kata, and in which order they run."""

from __future__ import annotations

import contextlib
from functools import lru_cache
from pathlib import Path

import pytest

from kata_runner.library.folder import DATA_FILE, load_kata
from kata_runner.library.registry import registry
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text
from kata_runner.pytest_plugin.options import OPTIONS, is_stub


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """To collect every Python file would execute the stub."""
    return True if is_stub(collection_path) else None


@lru_cache
def kata_in(folder: Path) -> Kata:
    """The kata whose files are in `folder`: a registered one, laid in there, or a new one."""
    for kata in registry().katas:
        if kata.name == folder.name:
            return kata.laid_in(folder)
    return load_kata(folder, folder.parent.parent / "reference" / folder.name)


def kata_of(item: pytest.Item) -> Kata | None:
    """The kata that a test is a check of; None for any other test, and where it is broken."""
    return _checked_by(item.path)


@lru_cache
def _checked_by(path: Path) -> Kata | None:
    """The same of a file; this is asked in each phase of each check."""
    folder = path.parent
    if path.name == f"test_{folder.name}.py" and (folder / DATA_FILE).is_file():
        with contextlib.suppress(KataError):  # told by the fixture, for each check
            return kata_in(folder)
    return None


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    devices = metafunc.config.stash[OPTIONS].devices
    if "device" in metafunc.fixturenames and len(devices) > 1:
        metafunc.parametrize("device", devices, indirect=True, scope="session")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Prepare the checks, and let them run as they stand: the first failure teaches most."""
    options = config.stash[OPTIONS]
    checks = [(item, kata) for item in items if (kata := kata_of(item))]
    if not checks:
        return
    import torch

    from kata_runner.checking import capture

    torch.set_num_threads(1)  # tiny tensors want one
    capture.collect_output = config.option.capture != "no"
    # Also where pytest-randomly has shuffled them, and in the order of learning.
    places = [i for i, item in enumerate(items) if kata_of(item)]
    order = {kata.name: place for place, kata in enumerate(registry().katas)}
    checks.sort(
        key=lambda check: (
            order.get(check[1].name, len(order)),
            check[0].path,
            options.devices.index(device_of(check[0])),
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
            ja="--solution reference: {names} には解答例がありません。",
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
                ja="--solution {path} は1つの kata の解答です。pytest katas/名前 のように "
                "kata を1つ指定してください。",
            ).format(path=options.solution)
            raise pytest.UsageError(text.said(options.language))


def device_of(item: pytest.Item) -> str:
    """The device on which a check runs."""
    callspec = getattr(item, "callspec", None)
    device: str = callspec.params["device"] if callspec else item.config.stash[OPTIONS].devices[0]
    return device
