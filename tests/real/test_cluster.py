"""A Dask cluster of real processes: the same results as here, whatever happens to the cluster."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from kata_runner.authoring.verify import verify
from kata_runner.commands._pool import pool_of
from kata_runner.grading.found import find
from kata_runner.grading.grade import How, grade
from kata_runner.grading.judge import ISOLATED, UNSAFE, Way
from kata_runner.grading.plan import make_plan
from kata_runner.grading.results import NAME, read_results
from kata_runner.grading.settings import settle, with_katas
from kata_runner.isolation.examine import examine
from kata_runner.library.registry import registry
from kata_runner.model.grades import GradeStatus, Result
from kata_runner.model.language import Text
from kata_runner.model.request import Request
from kata_runner.running import cluster as clusters
from kata_runner.running.cluster import cluster_pool
from kata_runner.running.pool import Pool, PoolError, local_pool
from tests.real.test_isolation import WITHOUT_NAMESPACES
from tests.repo.pages import ROOT

distributed = pytest.importorskip("distributed", reason="not here: the package distributed")
pytestmark = pytest.mark.real
KATA = registry().find("first_tensors")
WAY = UNSAFE if examine().missing else ISOLATED

Key = tuple[str, str | None]


class Cluster:
    """A scheduler and workers on this machine, each a process."""

    def __init__(self, scratch: Path) -> None:
        self._scratch = scratch
        with socket.create_server(("127.0.0.1", 0)) as free:
            self._port = free.getsockname()[1]
        self.address = f"tcp://127.0.0.1:{self._port}"
        self.scheduler = self._started("scheduler", "--port", str(self._port), "--no-dashboard")
        self.workers: list[subprocess.Popen[bytes]] = []

    def add(self, *, nanny: bool = False, **environment: str) -> subprocess.Popen[bytes]:
        """One more worker, with one thread; with a nanny, one that is killed is replaced."""
        words = ("--nthreads", "1", "--nanny" if nanny else "--no-nanny", "--no-dashboard")
        worker = self._started("worker", self.address, *words, **environment)
        self.workers.append(worker)
        return worker

    def restart(self) -> None:
        """The scheduler dies, and another one takes its place; its workers die with it."""
        for process in (self.scheduler, *self.workers):
            process.kill()
            process.wait()
        words = ("--port", str(self._port), "--no-dashboard")
        self.scheduler = self._started("scheduler", *words)
        self.workers = []
        self.add()

    def close(self) -> None:
        """End all of it."""
        for process in (*self.workers, self.scheduler):
            process.terminate()
        for process in (*self.workers, self.scheduler):
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _started(self, what: str, *words: str, **environment: str) -> subprocess.Popen[bytes]:
        path = [environment.pop("FIRST", ""), str(ROOT), *sys.path]
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "distributed.cli.dask_" + what, *words],
            cwd=self._scratch,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, path)), **environment},
            stdin=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    """A scheduler without workers."""
    (tmp_path / "scratch").mkdir()
    started = Cluster(tmp_path / "scratch")
    try:
        yield started
    finally:
        started.close()


@pytest.fixture
def handed_in(tmp_path: Path) -> Path:
    """The catalogue of a kata, each entry handed in by somebody; and one who does harm."""
    assert KATA.reference is not None
    whole = KATA.reference.read_text()
    programs = [
        whole,
        "import ctypes\nctypes.string_at(0)\n" + whole,
        "while True: pass\n",
        "1 / 0\n",
    ]
    for i, text in enumerate(
        [*programs, *(whole.replace("return", f"return {n} *", 1) for n in range(2, 8))]
    ):
        person = tmp_path / "class" / f"p{i:02}"
        person.mkdir(parents=True)
        (person / f"{KATA.name}.py").write_text(text)
    return tmp_path / "class"


def graded(
    root: Path,
    out: Path,
    pool: Callable[[], contextlib.AbstractContextManager[Pool]],
    seen: Callable[[int, int], None] = lambda done, total: None,
    way: Way = WAY,
    but: str = "nobody",
) -> dict[Key, Result]:
    """Grade a folder; the results by whose and of what they are."""
    out.mkdir(exist_ok=True)
    shutil.rmtree(root / but, ignore_errors=True)
    plan = make_plan(find(root, [KATA.name]), None, registry().katas, None)
    settings = with_katas(out, settle(out, seed=0, limit=3.0), plan.katas)
    grade(plan, How(way=way, settings=settings, out=out, pool=pool), seen)
    lines = list(read_results(out / NAME))
    assert len({(r.submission, r.kata) for r in lines}) == len(lines)  # nothing twice
    return {(r.submission, r.kata): r for r in lines}


def here(root: Path, out: Path) -> dict[Key, object]:
    """What this machine alone comes to."""
    return what(graded(root, out, partial(local_pool, 2)))


def on(cluster: Cluster) -> Callable[[], contextlib.AbstractContextManager[Pool]]:
    """The pool of a cluster."""
    return partial(cluster_pool, cluster.address, isolated=WAY.is_isolated)


def what(results: dict[Key, Result]) -> dict[Key, object]:
    """All of the results but for how long it took."""
    return {
        key: (
            one.status,
            [(check.name, check.status, check.story) for check in one.checks],
            one.diagnosis,
            one.signature,
        )
        for key, one in results.items()
    }


def test_the_results_are_those_of_this_machine(
    cluster: Cluster, handed_in: Path, tmp_path: Path
) -> None:
    """Statuses, stories and diagnoses, also of programs that hang and die."""
    cluster.add()
    cluster.add()
    there = what(graded(handed_in, tmp_path / "there", on(cluster)))
    assert there == here(handed_in, tmp_path / "here")
    statuses = {status for status, *_ in there.values()}
    assert {
        GradeStatus.PASSED,
        GradeStatus.FAILED,
        GradeStatus.TIMED_OUT,
        GradeStatus.CRASHED,
    } <= statuses


def test_a_worker_is_killed_in_the_middle(
    cluster: Cluster, handed_in: Path, tmp_path: Path
) -> None:
    """What it had is done by another one: nothing is lost, and nothing done twice."""
    first = cluster.add()
    cluster.add()

    def seen(done: int, total: int) -> None:
        if done == 2:
            first.kill()

    there = what(graded(handed_in, tmp_path / "there", on(cluster), seen))
    assert there == here(handed_in, tmp_path / "here")


def test_the_scheduler_is_restarted(cluster: Cluster, handed_in: Path, tmp_path: Path) -> None:
    """What the old one had not answered, the new one is asked for again."""
    cluster.add()

    def seen(done: int, total: int) -> None:
        if done == 2:
            threading.Thread(target=cluster.restart).start()

    there = what(graded(handed_in, tmp_path / "there", on(cluster), seen))
    assert there == here(handed_in, tmp_path / "here")


def test_neighbours_of_a_request_that_kills_workers_have_their_verdicts(
    tmp_path: Path, handed_in: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Dask gives up what was on a worker that died; it is asked for again, without the culprit."""
    monkeypatch.setenv("DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES", "0")
    assert KATA.reference is not None
    (handed_in / "p00" / f"{KATA.name}.py").write_text(KILLS + KATA.reference.read_text())
    cluster = Cluster(tmp_path)
    try:
        cluster.add(nanny=True)  # so that another one takes the place of the one that died
        pool = partial(cluster_pool, cluster.address, isolated=False)
        there = graded(handed_in, tmp_path / "there", pool, way=UNSAFE)
    finally:
        cluster.close()
    assert "workers died" in there["p00", KATA.name].notes[0].en
    alone = graded(handed_in, tmp_path / "here", partial(local_pool, 2), way=UNSAFE, but="p00")
    assert {key: one for key, one in what(there).items() if key[0] != "p00"} == what(alone)


# Only without isolation a submission gets so far: it is a child of one that has collected, that one
# of the warm process, and that one of the worker.
KILLS = """\
import os, signal
pid = os.getpid()
for _ in range(3):
    with open(f"/proc/{pid}/stat") as about:
        pid = int(about.read().rpartition(")")[2].split()[1])
os.kill(pid, signal.SIGKILL)
"""


def test_no_more_than_a_few_requests_are_away(cluster: Cluster) -> None:
    """As many as keep the workers busy, so that a large class needs no more memory."""
    cluster.add()
    with on(cluster)() as pool:
        assert pool.size == 2


def test_proofs_come_to_the_same(cluster: Cluster) -> None:
    """`kata verify` finds nothing here or there, and the same checks catch the same mistakes."""
    cluster.add()
    reports = []
    for opened in (on(cluster), partial(local_pool, 1)):
        with opened() as pool:
            (report,) = verify([KATA], known=registry().katas, pool=pool, root=ROOT)
            reports.append(report)
    assert not reports[0].findings, reports[0].findings
    assert reports[0].caught_by == reports[1].caught_by


def refusal(cluster: Cluster, isolated: bool = False, devices: Sequence[str] = ()) -> str:
    """What is said where the cluster is not taken."""
    with (
        pytest.raises(PoolError) as caught,
        cluster_pool(cluster.address, isolated=isolated, devices=devices),
    ):
        pass
    assert caught.value.text.ja != caught.value.text.en
    return caught.value.text.en


def test_a_worker_with_another_torch_is_refused(cluster: Cluster, tmp_path: Path) -> None:
    """Both versions are named."""
    other = tmp_path / "other" / "torch-1.0.dist-info"
    other.mkdir(parents=True)
    (other / "METADATA").write_text("Metadata-Version: 2.1\nName: torch\nVersion: 1.0\n")
    cluster.add(FIRST=str(other.parent))
    said = refusal(cluster)
    assert "has torch 1.0" in said
    assert "here it is torch 2." in said


def test_a_worker_with_another_runner_is_refused(cluster: Cluster, tmp_path: Path) -> None:
    """Also where the number of the version is the same, as in a clone that somebody works on."""
    shutil.copytree(ROOT / "kata_runner", tmp_path / "other" / "kata_runner")
    with (tmp_path / "other" / "kata_runner" / "checks.py").open("a") as file:
        file.write("\n")
    for name in ("katas", "reference"):
        (tmp_path / "other" / name).symlink_to(ROOT / name)
    cluster.add(FIRST=str(tmp_path / "other"))
    assert "has torch-katas 0" in refusal(cluster)


def test_a_worker_with_other_katas_is_refused(cluster: Cluster, tmp_path: Path) -> None:
    """When it is asked for one that differs; the results so far are kept."""
    for name in ("kata_runner", "katas", "reference"):
        shutil.copytree(ROOT / name, tmp_path / "other" / name)
    with (tmp_path / "other" / "katas" / KATA.name / KATA.checks.name).open("a") as file:
        file.write("\n")
    cluster.add(FIRST=str(tmp_path / "other"))
    assert KATA.reference is not None
    with on(cluster)() as pool, pytest.raises(PoolError, match=f"has {KATA.name} "):
        pool.passes(KATA, Request.travelling(KATA, KATA.reference))


def test_a_worker_that_cannot_isolate_is_refused(cluster: Cluster, tmp_path: Path) -> None:
    """Unless nothing has to be isolated."""
    (tmp_path / "sitecustomize.py").write_text(
        "import kata_runner.isolation.landlock as landlock\nlandlock._OLDEST = 99\n"
    )
    cluster.add(FIRST=str(tmp_path))
    assert "--unsafe" in refusal(cluster, isolated=True)
    assert KATA.reference is not None
    with cluster_pool(cluster.address, isolated=False) as pool:
        asked = Request.travelling(KATA, KATA.reference)
        assert pool.passes(KATA, asked, apart=True)["cpu", 0].status == "passed"


def test_where_workers_isolate_less_it_is_said_once(
    cluster: Cluster, handed_in: Path, tmp_path: Path
) -> None:
    """With their number; where nothing has to be isolated, nothing is said."""
    if not WAY.is_isolated:
        pytest.skip("nothing can be isolated here")
    (tmp_path / "sitecustomize.py").write_text(WITHOUT_NAMESPACES)
    cluster.add()
    for _ in range(2):
        cluster.add(FIRST=str(tmp_path))
    with distributed.Client(cluster.address, set_as_default=False) as client:
        client.wait_for_workers(3, timeout=60)
    told: list[Text] = []
    for isolated in (True, False):
        with pool_of(cluster.address, isolated=isolated, warn=told.append)():
            pass
    (said,) = told
    assert said.en.startswith("Workers on which isolation is weaker: 2. A submission could fill")


def test_a_worker_without_the_device_is_refused(cluster: Cluster) -> None:
    """With the devices that it has; also one that was added after grading began."""
    cluster.add()
    said = refusal(cluster, devices=("cpu", "cuda:99"))
    assert "has no device cuda:99. It has: cpu" in said
    assert KATA.reference is not None
    asked = Request.travelling(KATA, KATA.reference, devices=("cuda:99",))
    with (
        cluster_pool(cluster.address, isolated=False) as pool,
        pytest.raises(PoolError, match=r"added later has no device cuda:99"),
    ):
        pool.passes(KATA, asked, apart=True)


def test_where_there_is_no_scheduler_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """With its address."""
    monkeypatch.setattr(clusters, "_CONNECT", 1)
    with (
        pytest.raises(PoolError, match=r"tcp://127\.0\.0\.1:9"),
        cluster_pool("tcp://127.0.0.1:9", isolated=False),
    ):
        pass


def test_the_command_grades_on_a_cluster(cluster: Cluster, handed_in: Path, tmp_path: Path) -> None:
    """`kata grade --cluster` writes what `kata grade` writes."""
    cluster.add()
    words = ["--cluster", cluster.address, "--out", str(tmp_path / "out"), "--seed", "0"]
    unsafe = [] if WAY.is_isolated else ["--unsafe"]
    done = subprocess.run(
        [sys.executable, "-m", "kata_runner.cli", "grade", str(handed_in), *words, *unsafe],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    first = json.loads((tmp_path / "out" / NAME).read_text().splitlines()[0])
    assert (first["status"], first["judged_by"]) == ("passed", WAY.name)
