"""Which pool a command works with: the cores of this machine, or a cluster."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from functools import partial
from typing import TYPE_CHECKING

from kata_runner.commands._bilingual import option
from kata_runner.model.kata import KataError
from kata_runner.model.language import Text

if TYPE_CHECKING:
    from kata_runner.running.pool import Pool


cluster_option = option(
    "--cluster",
    metavar="tcp://…",
    about=Text(
        en="Work on the Dask cluster with this scheduler.",
        ja="この Dask スケジューラーのクラスターで実行します。",
    ),
)


def device_of(name: str, cluster: str | None) -> str:
    """The one device that `--device` names: on this machine, or on the workers of a cluster.

    Raises KataError where it is none, not one, or not here. What workers have, the pool looks at.
    """
    from kata_runner.devices import choose_devices, named
    from kata_runner.library.registry import found_backends

    backends = found_backends()[0]
    if cluster is not None:
        if name in ("auto", "all"):
            raise KataError(_WHICH.format(name=name))
        named(name, backends)
        return name
    (device, *more) = choose_devices((name,), backends)
    if more:
        raise KataError(_ONE_DEVICE.format(name=name))
    return device


def pool_of(
    cluster: str | None,
    workers: int | None = None,
    *,
    isolated: bool = False,
    devices: Sequence[str] = (),
    warn: Callable[[Text], None] = lambda text: None,
) -> Callable[[], AbstractContextManager[Pool]]:
    """How the pool is opened: that of `--cluster`, else so many workers here.

    Opening raises KataError where one of the devices is not there. `warn` is told where workers of the
    cluster isolate less than they should.
    """
    from kata_runner.running.cores import cores

    if cluster is not None:
        return partial(_there, cluster, warn, isolated=isolated, devices=devices)
    return partial(_here, workers or cores(), devices)


@contextlib.contextmanager
def _there(
    address: str, warn: Callable[[Text], None], *, isolated: bool, devices: Sequence[str]
) -> Iterator[Pool]:
    from kata_runner.running.cluster import cluster_pool

    with cluster_pool(address, isolated=isolated, devices=devices) as pool:
        if pool.weaker:
            warn(_WEAKER.format(count=len(pool.weaker), what=pool.weaker[0]))
        yield pool


@contextlib.contextmanager
def _here(size: int, devices: Sequence[str]) -> Iterator[Pool]:
    from kata_runner.devices import choose_devices
    from kata_runner.library.registry import found_backends
    from kata_runner.running.pool import local_pool

    choose_devices(devices, found_backends()[0])
    with local_pool(size) as pool:
        yield pool


_WEAKER = Text(
    en="Workers on which isolation is weaker: {count}. {what}",
    ja="隔離が弱いワーカーの数：{count}。{what}",
)
_WHICH = Text(
    en="--device {name}: say which device of the cluster's workers is meant, such as cuda.",
    ja="--device {name}: クラスターのワーカーで使うデバイスを、cuda のように指定してください。",
)
_ONE_DEVICE = Text(
    en="--device {name}: a class is graded on one device.",
    ja="--device {name}: クラスの採点に使うデバイスは1つです。",
)
