"""Which pool a command works with: the cores of this machine, or a cluster."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from typing import TYPE_CHECKING

from kata_runner.commands._bilingual import option
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


def pool_of(
    cluster: str | None, workers: int | None = None, *, isolated: bool = False
) -> Callable[[], AbstractContextManager[Pool]]:
    """How the pool is opened: that of `--cluster`, else so many workers here."""
    from kata_runner.running.cluster import cluster_pool
    from kata_runner.running.cores import cores
    from kata_runner.running.pool import local_pool

    if cluster is not None:
        return partial(cluster_pool, cluster, isolated=isolated)
    return partial(local_pool, workers or cores())
