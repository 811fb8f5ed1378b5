"""`kata doctor`: what is here, what is missing, and how to fix it."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kata_runner.commands._bilingual import Command, option
from kata_runner.commands._machine import about_device
from kata_runner.commands._reader import Reader
from kata_runner.devices import Backend, no_sim
from kata_runner.isolation.examine import examine
from kata_runner.library.registry import found_backends, packs
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text

if TYPE_CHECKING:
    from kata_runner.library.registry import Registry
    from kata_runner.workspace.folder import Workspace

_OURS = "torch-katas"
_MODULES = {"torch", "pytest", "numpy", "matplotlib", "hypothesis", "kata_runner"}
_NEEDED = ("torch", "pytest", "hypothesis", "pluggy", "click", "rich", "pytest-xdist")
_PLUGIN = "kata_runner.pytest_plugin"


@dataclass(frozen=True)
class Device:
    """A device that is here."""

    device: str
    name: str
    memory: int | None  # bytes


@click.command(
    cls=Command,
    about=Text(
        en="Say what is here (Python, PyTorch, devices, packs), what is missing, "
        "and how to fix it.",
        ja="Python、PyTorch、デバイス、パックの状態と、足りないものとその直し方を表示します。",
    ),
)
@option(
    "--json",
    "as_json",
    is_flag=True,
    about=Text(en="As JSON, for programs.", ja="プログラム向けに JSON で出力します。"),
)
@click.pass_obj
def command(reader: Reader, as_json: bool) -> int:
    """Look at everything once, and say it; 1 where something is missing."""
    examination = Examination(reader)
    problems = list(examination.problems())
    if as_json:
        import json

        found = {**examination.facts(), "problems": [asdict(problem) for problem in problems]}
        reader.say(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        _say(reader, examination, problems)
    return 1 if problems else 0


class Examination:
    """Everything that is looked at, as plain data."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def facts(self) -> dict[str, Any]:
        """What is here."""
        place = self._place
        katas = Counter(kata.pack for kata in self._registry.katas)
        return {
            "python": {"version": platform.python_version(), "executable": sys.executable},
            "system": platform.platform(),
            "language": self._reader.language,
            "packages": {name: _version(name) for name in (_OURS, *_NEEDED)},
            "devices": [asdict(device) for device in self._devices],
            "packs": [
                {"pack": pack, "version": _version(pack), "katas": katas[pack]}
                for pack in dict.fromkeys([*packs(), *katas])
            ],
            "workspace": str(place.root) if place else None,
            "isolation": asdict(examine()),
        }

    def problems(self) -> Iterator[Text]:
        """What is missing or broken, each with what to do about it."""
        for name in _NEEDED:
            if _version(name) is None:
                yield Text(
                    en="{name} is not installed: `{python} -m pip install {name}`.",
                    ja="{name} がありません。`{python} -m pip install {name}` を実行してください。",
                ).format(name=name, python=sys.executable)
        if _version(_OURS) is None:
            yield Text(
                en="{name} itself is not installed in this Python, so pytest may not find it: "
                "`make start` in the clone, or `{python} -m pip install {name}`.",
                ja="この Python に {name} がインストールされていないため、pytest が見つけられない"
                "ことがあります。クローンで `make start` を実行するか、"
                "`{python} -m pip install {name}` を実行してください。",
            ).format(name=_OURS, python=sys.executable)
        if _version("torch") is not None:
            yield from self._about_torch()
        yield from self._registry.problems
        yield from found_backends()[1]
        yield from self._about_workspace()

    @cached_property
    def _torch_error(self) -> Exception | None:
        try:
            import torch  # noqa: F401  # whether it can be imported is the question
        except Exception as error:  # noqa: BLE001  # a broken installation raises anything
            return error
        return None

    def _about_torch(self) -> Iterator[Text]:
        if self._torch_error is not None:
            yield Text(
                en="torch is installed, but cannot be imported ({error}). Install it again: "
                "`{python} -m pip install --force-reinstall torch`.",
                ja="torch はインストールされていますが、読み込めません（{error}）。"
                "`{python} -m pip install --force-reinstall torch` で入れ直してください。",
            ).format(error=self._torch_error, python=sys.executable)
            return
        import torch

        if shutil.which("nvidia-smi") and torch.version.cuda is None:
            yield Text(
                en="This machine has an NVIDIA GPU, but this PyTorch is built without CUDA. "
                "https://pytorch.org/get-started/locally/ says how to install the other one.",
                ja="NVIDIA の GPU がありますが、この PyTorch は CUDA に対応していません。"
                "https://pytorch.org/get-started/locally/ で CUDA 版の入れ方を確認してください。",
            )
        if not any(device.device == "sim" for device in self._devices):
            yield no_sim()

    @cached_property
    def _place(self) -> Workspace | None:
        try:
            return self._reader.place
        except KataError:
            return None

    @cached_property
    def _registry(self) -> Registry:
        from kata_runner.library.registry import registry

        return self._place.lay_in(registry()) if self._place else registry()

    def _about_workspace(self) -> Iterator[Text]:
        try:
            place = self._reader.workspace
        except KataError as error:
            yield error.text
            return
        from kata_runner.workspace.progress import Progress, ProgressError

        if not os.access(place.root, os.W_OK):
            yield Text(
                en="{folder} may not be written to, so no progress is kept. Change its rights.",
                ja="{folder} に書き込めず、進み具合が記録されません。権限を変更してください。",
            ).format(folder=place.root)
        try:
            Progress(place.root).runs()
        except ProgressError as error:
            yield error.text
        if not _loads_plugin(place.root):
            yield Text(
                en="pytest does not load the runner in {folder}: its configuration needs "
                "`addopts = -p {plugin} --import-mode=importlib`.",
                ja="{folder} の pytest がランナーを読み込みません。設定に "
                "`addopts = -p {plugin} --import-mode=importlib` が必要です。",
            ).format(folder=place.root, plugin=_PLUGIN)
        for file in (*sorted(place.root.glob("*.py")), *sorted(place.katas.glob("*/*.py"))):
            if file.stem in sys.stdlib_module_names | _MODULES:
                yield Text(
                    en="{file} has the name of a module that other code imports, and hides it. "
                    "Rename it.",
                    ja="{file} は、ほかのコードがインポートするモジュールと同じ名前なので、"
                    "そのモジュールを隠します。別の名前に変更してください。",
                ).format(file=file)
        absent = [kata.name for kata in self._registry.katas if not place.holds(kata)]
        if absent and not place.is_clone:
            yield Text(
                en="Not in this workspace: {names}. `kata update` brings them.",
                ja="このワークスペースにない kata：{names}。`kata update` で入ります。",
            ).format(names=", ".join(absent))

    @cached_property
    def _devices(self) -> list[Device]:
        if _version("torch") is None or self._torch_error is not None:
            return []
        return [device for backend in found_backends()[0] for device in self._devices_of(backend)]

    def _devices_of(self, backend: Backend) -> Iterator[Device]:
        try:
            count = backend.count()
        except Exception:  # noqa: BLE001  # a driver, or a pack's code, may raise anything
            return
        for i in range(count):
            name, memory = about_device(backend.name, i)
            if isinstance(name, Text):
                name = self._reader.in_words(name)
            yield Device(f"{backend.name}:{i}" if count > 1 else backend.name, name, memory)


def _version(distribution: str) -> str | None:
    if not distribution:  # a kata in the workspace whose pack is not installed any more
        return None
    try:
        return version(distribution)
    except PackageNotFoundError:
        return None


def _loads_plugin(root: Path) -> bool:
    for name in ("pytest.ini", "pyproject.toml", "tox.ini", "setup.cfg"):
        try:
            if _PLUGIN in (root / name).read_text(encoding="utf-8"):
                return True
        except OSError:
            continue
    return False


_HEADINGS = {
    "python": Text(en="Python", ja="Python"),
    "system": Text(en="system", ja="システム"),
    "packages": Text(en="packages", ja="パッケージ"),
    "devices": Text(en="devices", ja="デバイス"),
    "packs": Text(en="packs", ja="パック"),
    "workspace": Text(en="workspace", ja="ワークスペース"),
    "isolation": Text(en="isolation of submissions", ja="提出物の隔離"),
}


_POSSIBLE = Text(en="possible", ja="できます")


def _say(reader: Reader, examination: Examination, problems: list[Text]) -> None:
    facts = examination.facts()
    none = reader.in_words(Text(en="none", ja="なし"))
    katas = reader.in_words(Text(en=" ({} katas)", ja="（kata {}個）"))
    lines = {
        "python": [f"{facts['python']['version']}  {facts['python']['executable']}"],
        "system": [facts["system"]],
        "packages": [f"{name} {number or none}" for name, number in facts["packages"].items()],
        "devices": [_device_line(device) for device in facts["devices"]],
        "packs": [
            f"{pack['pack']} {pack['version'] or ''}{katas.format(pack['katas'])}"
            for pack in facts["packs"]
        ],
        "workspace": [facts["workspace"] or none],
        "isolation": [
            reader.in_words(Text(**text) if text else _POSSIBLE)
            for text in [facts["isolation"]["missing"] or facts["isolation"]["weaker"]]
        ],
    }
    for key, heading in _HEADINGS.items():
        reader.say(heading, bold=True)
        for line in lines[key] or [none]:
            reader.say(f"  {line}")
    reader.say()
    if not problems:
        reader.say(Text(en="Nothing is missing.", ja="足りないものはありません。"), fg="green")
        return
    reader.say(Text(en="To fix:", ja="直すところ："), bold=True)
    for problem in problems:
        reader.say(problem, fg="yellow")


def _device_line(device: dict[str, Any]) -> str:
    memory = f"  {device['memory'] / 2**30:.1f} GiB" if device["memory"] else ""
    return f"{device['device']}  {device['name']}{memory}".rstrip()
