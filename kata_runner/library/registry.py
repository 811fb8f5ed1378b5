"""Every kata there is: the built-in ones and those of installed packs, through one hook."""

from __future__ import annotations

import contextlib
import difflib
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pluggy

from kata_runner.devices import BACKENDS, Backend
from kata_runner.library import builtin, hookspecs
from kata_runner.library.chapters import load_chapters
from kata_runner.library.complaints import (
    chapter_twice,
    failed,
    kata_twice,
    left_out,
    without_devices,
    without_reference,
)
from kata_runner.model.chapter import Chapter, in_order, with_unwritten
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text

if TYPE_CHECKING:
    from importlib.metadata import Distribution, EntryPoint


@dataclass(frozen=True)
class Registry:
    """The katas in order, what is broken among what was registered, and the chapters in order."""

    katas: tuple[Kata, ...]
    problems: tuple[Text, ...] = ()
    chapters: tuple[Chapter, ...] = ()  # also those without a kata

    def find(self, name: str) -> Kata:
        """The kata of that name. Raises KataError, with the nearest name, where there is none."""
        for kata in self.katas:
            if kata.name == name:
                return kata
        near = nearest(name, [kata.name for kata in self.katas])
        if near:
            raise KataError(
                Text(
                    en=f"There is no kata called {name!r}. Did you mean {near[0]!r}?",
                    ja=f"{name!r} という kata はありません。{near[0]!r} のことですか？",
                )
            )
        raise KataError(
            Text(
                en=f"There is no kata called {name!r}. `kata list` shows those there are.",
                ja=f"{name!r} という kata はありません。`kata list` で一覧を見られます。",
            )
        )


def nearest(name: str, names: Sequence[str]) -> list[str]:
    """The names that were probably meant: this is a part of them, or is spelled like one."""
    name = name.lower()
    parts = [known for known in names if name and name in known]
    return parts or difflib.get_close_matches(name, names, n=1)


@lru_cache(maxsize=1)
def registry() -> Registry:
    """What is registered in this environment; read once a process."""
    return collect(*_plugins())


@lru_cache(maxsize=1)
def hooks() -> pluggy.PluginManager:
    """The hooks of everything that is installed, for the places that call one of them."""
    manager = _manager()
    for pack, plugin in _plugins()[0]:
        # One that is not a plugin at all is among the registry's problems.
        with contextlib.suppress(Exception):
            manager.register(plugin, name=pack)
    return manager


def one_by_one(hook: str) -> Iterator[tuple[str, pluggy.HookCaller]]:
    """A hook of each plugin by itself, with the name of its pack, so that
    one plugin's error does not stop the others.
    """
    manager = hooks()
    plugins = manager.get_plugins()
    for plugin in plugins:
        yield manager.get_name(plugin) or "", manager.subset_hook_caller(hook, plugins - {plugin})


def packs() -> tuple[str, ...]:
    """The names of the packs that were loaded, each once, whatever they bring."""
    return tuple(dict.fromkeys(pack for pack, _ in _plugins()[0]))


@lru_cache(maxsize=1)
def found_backends() -> tuple[tuple[Backend, ...], tuple[Text, ...]]:
    """Every kind of device that `--device` can name, the built-in ones and those of packs, and one
    line for each pack that could not tell its devices.
    """
    found = {backend.name: backend for backend in BACKENDS}
    problems = []
    for pack, tell in one_by_one("kata_devices"):
        try:
            for backend in (backend for answer in tell() for backend in answer):
                if found.setdefault(backend.name, backend) is not backend:
                    raise ValueError(f"there is a device {backend.name!r} already")
        except (Exception, SystemExit) as error:  # noqa: BLE001  # a stranger's code may raise anything
            problems.append(without_devices(pack, error))
    return tuple(found.values()), tuple(problems)


def _manager() -> pluggy.PluginManager:
    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    return manager


def collect(plugins: Sequence[tuple[str, object]], problems: Sequence[Text] = ()) -> Registry:
    """Ask every plugin, given with the name of its pack, for its katas.

    Whatever a plugin does wrong costs nothing but its own katas and one line in `problems`.
    """
    found: dict[str, Kata] = {}
    chapters: dict[str, Chapter] = {}
    said = list(problems)
    for pack, plugin in plugins:
        manager = _manager()
        try:
            manager.register(plugin)
            manager.check_pending()
            answers = manager.hook.kata_register()
        except (Exception, SystemExit) as error:  # noqa: BLE001  # a stranger's code may raise anything
            said.append(failed(pack, error))
            continue
        for answer in answers:
            for kata in _each(pack, answer, said):
                if kata.name in found:
                    said.append(kata_twice(kata, pack, found[kata.name]))
                else:
                    found[kata.name] = replace(kata, pack=pack, chapter=kata.chapter or pack)
        mine = [kata for kata in found.values() if kata.pack == pack]
        said += _add_chapters(chapters, pack, mine)
        said += [without_reference(kata) for kata in mine if kata.reference is None]
    ordered = with_unwritten(chapters.values(), found.values())
    return Registry(in_order(found.values(), ordered), tuple(dict.fromkeys(said)), ordered)


def _add_chapters(chapters: dict[str, Chapter], pack: str, katas: Sequence[Kata]) -> Iterator[Text]:
    """Add the chapters that are described beside a pack's katas; what is wrong with them."""
    for folder in dict.fromkeys(kata.folder.parent for kata in katas):
        try:
            for chapter in load_chapters(folder):
                if chapters.setdefault(chapter.name, chapter) is not chapter:
                    yield chapter_twice(chapter, pack)
        except KataError as error:
            yield error.text


def _each(pack: str, answer: object, problems: list[Text]) -> Iterator[Kata]:
    """The katas of one answer; a KataError on the way is noted, and the next one is asked for."""
    try:
        katas = iter(answer)  # type: ignore[call-overload]  # a stranger may answer anything
    except TypeError as error:
        problems.append(failed(pack, error))
        return
    while True:
        try:
            kata = next(katas)
        except StopIteration:
            return
        except KataError as error:
            problems.append(left_out(pack, error.text))
            continue
        except (Exception, SystemExit) as error:  # noqa: BLE001  # a stranger's code may raise anything
            problems.append(failed(pack, error))
            return
        if isinstance(kata, Kata):
            yield kata
        else:
            problems.append(failed(pack, TypeError(f"{kata!r} is not a Kata")))


def entry_points(group: str) -> Iterable[EntryPoint]:
    """The entry points of a group. Python's own search takes half as long as a whole command only
    to be imported, and most people have no pack: whether there is one is seen in the files.
    """
    files = (
        file
        for folder in sys.path
        for kind in ("dist-info", "egg-info")
        for file in Path(folder).glob(f"*.{kind}/entry_points.txt")
    )
    is_archive = any(Path(folder).is_file() for folder in sys.path)
    if not is_archive and not any(f"[{group}]".encode() in file.read_bytes() for file in files):
        return ()
    from importlib import metadata

    return metadata.entry_points(group=group)


@lru_cache(maxsize=1)
def _plugins() -> tuple[list[tuple[str, object]], list[Text]]:
    """The built-in plugin, then one for each entry point of an installed distribution."""
    plugins: list[tuple[str, object]] = [(builtin.PACK, builtin)]
    problems: list[Text] = []
    for entry in entry_points(hookspecs.PROJECT):
        pack = entry.dist.name if entry.dist else entry.name
        try:
            _check_runner(pack, entry.dist)
            plugins.append((pack, entry.load()))
        except KataError as error:
            problems.append(error.text)
        except (Exception, SystemExit) as error:  # noqa: BLE001  # a stranger's code may raise anything
            problems.append(failed(pack, error))
    return plugins, problems


def _check_runner(pack: str, dist: Distribution | None) -> None:
    """Raise KataError where the pack's own dependencies ask for another runner than this one.

    pip sees to that while it installs; afterwards one of the two may be replaced without it.
    """
    from importlib.metadata import PackageNotFoundError, version

    try:
        here = version(builtin.PACK)
    except PackageNotFoundError:  # a clone that was never installed has no version
        return
    lines = [line for line in (dist and dist.requires) or () if not _is_met(line, here)]
    if not lines:
        return
    from packaging.requirements import Requirement  # what is said simply does not wait for it
    from packaging.utils import canonicalize_name

    for line in lines:
        needed = Requirement(line)
        if canonicalize_name(needed.name) != builtin.PACK or (
            needed.marker and not needed.marker.evaluate({"extra": ""})
        ):
            continue
        if not needed.specifier.contains(here, prereleases=True):
            raise KataError(
                Text(
                    en="The pack {pack} needs {needed}, and {here} is installed, so its katas are "
                    "left out. Bring both to versions that fit: `pip install --upgrade {name}`.",
                    ja="パック {pack} には {needed} が必要ですが、インストールされているのは {here} "
                    "なので、その kata は使えません。"
                    "`pip install --upgrade {name}` で合うバージョンにそろえてください。",
                ).format(
                    pack=repr(pack),
                    needed=f"{builtin.PACK}{needed.specifier}",
                    here=here,
                    name=f"{builtin.PACK} {pack}",
                )
            )


def _is_met(line: str, here: str) -> bool:
    """Is it another distribution, or `torch-katas>=0.1` with 0.1 or newer here? As most packs say
    it; everything else takes `packaging`, which takes as long to import as the rest of a command.
    """
    name = re.match(r"[\w.-]+", line)
    if name and re.sub(r"[-_.]+", "-", name[0]).lower() != builtin.PACK:
        return True
    least = re.fullmatch(r"[\w.-]+ *>= *([\d.]*\d)", line)
    if not least or not re.fullmatch(r"[\d.]+", here):
        return False
    return _numbers(here) >= _numbers(least[1])


def _numbers(release: str) -> list[int]:
    return [int(number) for number in re.sub(r"(\.0)+$", "", release).split(".")]
