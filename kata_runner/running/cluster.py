"""A Dask cluster that somebody runs, as a pool: one task is one request, answered by one worker."""

from __future__ import annotations

import contextlib
import json
import logging
import math
import threading
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

from kata_runner.model.kata import Kata
from kata_runner.model.language import Text
from kata_runner.model.request import Request
from kata_runner.model.verdict import Verdict
from kata_runner.running.errand import (
    CannotBeUsed,
    Differs,
    LacksDevice,
    about,
    asked,
    heard,
    introduce,
    run_errand,
)
from kata_runner.running.heard import Pass
from kata_runner.running.pool import PoolError

_AHEAD = 2  # requests for each thread of the workers, so that none waits for the next one
_MOST = 2_000  # requests that are away at the same time, however large the cluster is
_LIVES = 3  # how often a request may be given up by the cluster, since its worker died with it
_CONNECT = 10  # seconds of one try
_LOOK = 30  # seconds after which who waits for an answer looks whether there are workers
_PATIENCE = 120.0  # seconds without a scheduler, or without a worker, until nobody is left to ask


@contextlib.contextmanager
def cluster_pool(
    address: str, *, isolated: bool, devices: Sequence[str] = ()
) -> Iterator[ClusterPool]:
    """The cluster whose scheduler is at `address`.

    Raises PoolError where there is none, and for a worker that would judge by something else than
    this machine has, cannot isolate what should be `isolated`, or lacks one of the devices.
    """
    pool = ClusterPool(address, isolated=isolated, devices=devices)
    try:
        yield pool
    finally:
        pool.close()


class ClusterPool:
    """Hands requests to the cluster. What is lost with a worker or a scheduler is asked for again."""

    def __init__(self, address: str, *, isolated: bool, devices: Sequence[str]) -> None:
        self._address, self._isolated, self._devices = address, isolated, list(devices)
        self._renewing, self._suspects = threading.Lock(), threading.Lock()
        self._gone: PoolError | None = None  # why nobody is left to ask
        self.weaker: list[Text] = []  # where a worker isolates, but for this: what it says
        self._client = self._connected(_CONNECT)
        self.size = min(_AHEAD * max(_threads(self._client), 1), _MOST)

    def passes(self, kata: Kata, request: Request, *, apart: bool = False) -> dict[Pass, Verdict]:
        """By whichever worker the scheduler chooses."""
        line = asked(kata, _travelling(kata, request), apart=apart)
        lives = _LIVES
        lane: AbstractContextManager[object] = contextlib.nullcontext()
        while True:
            client = self._client
            try:
                with lane:
                    return heard(_ask(client, line, self._address))
            except _Lost:
                self._renew(client)
            except _Killed:
                lives -= 1
                if not lives:
                    raise
                # One after the other: who killed a worker shall not take the same ones along again.
                lane = self._suspects
            except Differs as error:
                raise _other(_ADDED_LATER, error.theirs, about(kata)) from None
            except CannotBeUsed as error:
                raise PoolError(_NOT_ISOLATED.format(name=_ADDED_LATER, what=error.text)) from None
            except LacksDevice as error:
                raise _no_device(_ADDED_LATER, error.device, error.here) from None

    def close(self) -> None:
        """Leave the cluster as it is."""
        _close(self._client)

    def _renew(self, broken: Any) -> None:
        """Another connection in place of a broken one, made by the first thread that notices."""
        with self._renewing:
            if self._gone is not None:
                raise self._gone
            if self._client is broken:
                _close(broken)
                try:
                    self._client = self._connected(_PATIENCE)
                except PoolError as error:
                    self._gone = error
                    raise

    def _connected(self, patience: float) -> Any:
        """Connect, wait for a worker and look at all that are there. Raises PoolError."""
        try:
            from distributed import Client
        except ImportError:
            raise PoolError(_NOT_INSTALLED) from None
        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what is wrong is told below
        until = time.monotonic() + patience
        while True:
            client = None
            try:
                client = Client(self._address, timeout=_CONNECT, set_as_default=False)
                client.wait_for_workers(1, timeout=max(until - time.monotonic(), 1))
                self._examine(client.run(introduce, self._devices, on_error="return"))
            except (OSError, ValueError, RuntimeError, TimeoutError) as error:
                if client is not None:
                    _close(client)
                if time.monotonic() > until:
                    why = _NO_WORKER if isinstance(error, TimeoutError) and client else _NOBODY
                    raise PoolError(why.format(address=self._address, why=error)) from None
                time.sleep(0.5)
            except PoolError:
                _close(client)
                raise
            else:
                return client

    def _examine(self, said: Mapping[str, str | BaseException]) -> None:
        """Is each worker one that comes to the same verdicts? Raises PoolError for the first other."""
        self.weaker = []
        for name, line in said.items():
            if isinstance(line, BaseException):
                why = f"{type(line).__name__}: {line}"
                raise PoolError(_UNUSABLE.format(name=name, why=why))
            told = json.loads(line)
            if told["about"] != about():
                raise _other(Text(en=name, ja=name), told["about"], about())
            if self._isolated and told["missing"]:
                text = Text(**told["missing"])
                raise PoolError(_NOT_ISOLATED.format(name=name, what=text))
            if self._isolated and told["weaker"]:
                self.weaker.append(Text(**told["weaker"]))
            if "lacks" in told:
                raise _no_device(name, told["lacks"], told["here"])


class _Lost(Exception):
    """The scheduler is gone, and with it what was asked."""


class _Killed(Exception):
    """The cluster gave a request up, since workers died while they had it."""


def _ask(client: Any, line: str, address: str) -> str:
    """One task. Raises _Lost or _Killed where it has no answer, PoolError without any worker."""
    from distributed.client import CancelledError
    from distributed.scheduler import KilledWorker

    try:
        task = client.submit(run_errand, line, key=f"kata-{uuid.uuid4().hex}", pure=False)
        alone_since = math.inf
        while True:
            try:
                return str(task.result(timeout=_LOOK))
            except TimeoutError:
                has_workers = bool(client.scheduler_info()["workers"])
                alone_since = math.inf if has_workers else min(alone_since, time.monotonic())
                if time.monotonic() - alone_since > _PATIENCE:
                    raise PoolError(_NO_WORKER.format(address=address)) from None
    except KilledWorker as error:
        raise _Killed(f"workers died while they had it: {error}") from error
    except CancelledError as error:
        raise _Lost from error
    except (OSError, ValueError, RuntimeError, AttributeError) as error:
        if client.status == "running":
            raise
        raise _Lost from error


def _threads(client: Any) -> int:
    return sum(worker["nthreads"] for worker in client.scheduler_info(-1)["workers"].values())


def _close(client: Any) -> None:
    with contextlib.suppress(Exception):  # it may be broken in any way
        client.close(timeout=1)


def _travelling(kata: Kata, request: Request) -> Request:
    """The same request with its files, where it named them by a path of this machine."""
    if request.here is None:
        return request
    path = Path(request.here.solution or kata.stub)
    sent = Request.travelling(kata, path)
    return replace(request, here=None, files=sent.files, main=sent.main)


def _other(name: Text, theirs: Mapping[str, str], ours: Mapping[str, str]) -> PoolError:
    """The refusal of a worker, with both versions of all that differs."""
    differs = [one for one in ours if theirs.get(one) != ours[one]]
    return PoolError(
        _VERSIONS.format(
            name=name,
            theirs=", ".join(f"{one} {theirs.get(one, '-')}" for one in differs),
            ours=", ".join(f"{one} {ours[one]}" for one in differs),
        )
    )


def _no_device(name: Text | str, device: str, here: str) -> PoolError:
    return PoolError(_NO_DEVICE.format(name=name, device=device, here=here))


_NOT_INSTALLED = Text(
    en="A cluster needs the package distributed: pip install 'torch-katas[cluster]'.",
    ja="クラスターを使うには distributed が必要です：pip install 'torch-katas[cluster]'",
)
_NOBODY = Text(
    en="No Dask scheduler answers at {address} ({why}). Start again when it is there.",
    ja="{address} の Dask スケジューラーに接続できません（{why}）。"
    "接続できるようになったら、もう一度実行してください。",
)
_NO_WORKER = Text(
    en="The cluster at {address} has no workers. Start some with `dask worker {address}`, and start "
    "again.",
    ja="{address} のクラスターにワーカーがありません。`dask worker {address}` で起動してから、"
    "もう一度実行してください。",
)
_ADDED_LATER = Text(en="that was added later", ja="（後から追加されたもの）")
_VERSIONS = Text(
    en="Worker {name} has {theirs}; here it is {ours}. All have to judge by the same: "
    "install the same versions there, and start again.",
    ja="ワーカー {name} は {theirs} で、こちらは {ours} です。同じバージョンで採点する必要があるので、"
    "そろえてからもう一度実行してください。",
)
_NOT_ISOLATED = Text(
    en="Worker {name} cannot isolate submissions. {what} Start the workers where Landlock is "
    "available, in a container that holds nothing else with `--unsafe`, or where you trust everybody.",
    ja="ワーカー {name} では提出物を隔離できません。{what}Landlock が使える環境でワーカーを起動するか、"
    "全員を信頼できる場合や、ほかに何もないコンテナの中では `--unsafe` を付けて実行してください。",
)
_NO_DEVICE = Text(
    en="Worker {name} has no device {device}. It has: {here}. Name one that all workers have, "
    "or use only workers that have it.",
    ja="ワーカー {name} ではデバイス {device} を使えません。使えるデバイス：{here}。すべての"
    "ワーカーにあるデバイスを指定するか、{device} があるワーカーだけを使ってください。",
)
_UNUSABLE = Text(
    en="Worker {name} cannot run katas ({why}). Install torch-katas[cluster] there.",
    ja="ワーカー {name} では kata を実行できません（{why}）。torch-katas[cluster] を"
    "インストールしてください。",
)
