"""A process locks itself in: what it reaches is its own folder, and what Python and torch read."""

from __future__ import annotations

import ctypes
import os
import site
import sys
import sysconfig
import tempfile
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from kata_runner.isolation import landlock, seccomp
from kata_runner.isolation.kernel import CannotIsolate, call, wipe_environment
from kata_runner.model.language import Text

_PACKAGE = Path(__file__).parents[1]
# What Python, torch and the libraries under them read while they run.
_OF_THE_SYSTEM = (
    *("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/share/zoneinfo"),
    *("/etc/ld.so.cache", "/etc/localtime", "/sys/devices/system/cpu"),
    *("/proc/cpuinfo", "/proc/meminfo", "/dev/urandom", "/dev/zero"),
)
_KEPT = (
    *("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "COLUMNS"),
    *("OMP_NUM_THREADS", "PYTEST_DISABLE_PLUGIN_AUTOLOAD"),
)
_OPEN_FILES = 256
_THREADS = 128
_CAPABILITIES = 0x20080522  # the version of the structure

_HAS_THREADS = Text(
    en="The process has started threads already, and those could not be locked in.",
    ja="プロセスがすでにスレッドを開始しているため、隔離できません。",
)


def check() -> None:
    """Raises CannotIsolate, which says what this system lacks."""
    seccomp.check()
    landlock.version()


@lru_cache(maxsize=1)
def needed() -> tuple[Path, ...]:
    """What Python and torch read, each once. A process can ask before it forks: that takes 2 ms."""
    paths = sysconfig.get_paths()
    asked: list[str | Path] = [
        *(paths["stdlib"], paths["platstdlib"], Path(sys.base_prefix, "lib"), _PACKAGE),
        *(path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")),
        *([site.getusersitepackages()] if site.ENABLE_USER_SITE else []),
        *_OF_THE_SYSTEM,
    ]
    roots: list[Path] = []
    for path in sorted({Path(path).resolve() for path in asked}):  # what contains comes first
        if not any(path.is_relative_to(root) for root in roots):
            roots.append(path)
    return tuple(roots)


def lock_in(
    own: Path,
    hidden: Iterable[Path] = (),
    channel: int | None = None,
    seconds: int | None = None,
    *,
    is_alone: bool = False,
) -> None:
    """From now on this process writes only to `own`, and reads that and what Python needs.

    `hidden` are folders that stay out of reach even where what Python needs surrounds them. `channel`
    is the one descriptor, beside the standard ones, that still leads outside. `seconds` is the
    processor time that is left to it. `is_alone`: it is in a user namespace of its own, so that its
    threads can be counted; the system counts none of root's. Nothing takes it back.

    Raises CannotIsolate or OSError where it could not be done, and then the process must not go on.
    """
    check()
    if len([*Path("/proc/self/task").iterdir()]) > 1:
        raise CannotIsolate(_HAS_THREADS)
    _forget_the_environment(own)
    os.chdir(own)
    _close_descriptors(channel)
    _limit(seconds, is_alone=is_alone)
    allowed = [(own, landlock.WRITE), (Path(os.devnull), landlock.WRITE)]
    out_of_reach = tuple(path.resolve() for path in hidden)
    allowed += [rule for root in needed() for rule in _around(root, out_of_reach)]
    seccomp.no_new_privileges()
    landlock.restrict(allowed)
    _drop_capabilities()
    seccomp.refuse()


def _forget_the_environment(own: Path) -> None:
    """Paths and passwords are nobody's business; what looks for a home gets the folder."""
    import posix

    kept = {name: value for name, value in os.environ.items() if name in _KEPT}
    wipe_environment()  # the system's own copy; without this it could be read from memory
    os.environ.clear()
    posix.environ.clear()
    os.environ.update(kept, HOME=str(own), TMPDIR=str(own))
    tempfile.tempdir = str(own)


def _close_descriptors(channel: int | None) -> None:
    """Let every other descriptor lead nowhere: who holds one as a number finds it open."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    output = {_which(1), _which(2)}
    for descriptor in [int(entry.name) for entry in Path("/proc/self/fd").iterdir()]:
        try:
            if descriptor in (0, 1, 2, channel, nowhere) or _which(descriptor) in output:
                continue
        except OSError:  # the one by which this was listed
            continue
        os.dup2(nowhere, descriptor, inheritable=False)
    os.close(nowhere)


def _which(descriptor: int) -> tuple[int, int]:
    about = os.fstat(descriptor)
    return about.st_dev, about.st_ino


def _limit(seconds: int | None, *, is_alone: bool) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _lower(resource.RLIMIT_NOFILE, _OPEN_FILES)
    if is_alone:  # elsewhere everything that the user runs would count
        _lower(resource.RLIMIT_NPROC, _THREADS)
    if seconds is not None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        _lower(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + seconds)
    for kind in (resource.RLIMIT_AS, resource.RLIMIT_FSIZE):  # as they are set, for good
        _lower(kind, resource.getrlimit(kind)[0])


def _lower(kind: int, value: int) -> None:
    import resource

    most = resource.getrlimit(kind)[1]
    if most != resource.RLIM_INFINITY:
        value = min(value, most) if value != resource.RLIM_INFINITY else most
    resource.setrlimit(kind, (value, value))


def _around(path: Path, hidden: tuple[Path, ...]) -> Iterator[tuple[Path, int]]:
    """A folder without those that are hidden. Their names can be listed, they cannot be read."""
    if path in hidden:
        return
    if not any(folder.is_relative_to(path) for folder in hidden):
        yield path, landlock.READ
        return
    yield path, landlock.LIST
    for entry in path.iterdir():
        yield from _around(entry, hidden)


def _drop_capabilities() -> None:
    """Of root, and of a user in a namespace of their own."""
    header = (ctypes.c_uint32 * 2)(_CAPABILITIES, 0)
    none = (ctypes.c_uint32 * 6)()
    call("capset", ctypes.byref(header), ctypes.byref(none))
