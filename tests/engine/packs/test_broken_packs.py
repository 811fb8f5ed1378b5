"""A broken pack costs nothing but its own katas, and one clear line."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from kata_runner.authoring import scaffold
from kata_runner.cli import main
from kata_runner.devices import Backend
from kata_runner.library import builtin, registry
from kata_runner.library.hookspecs import hookimpl

BUILT_IN = {path.parent.name for path in builtin.ROOT.glob("katas/*/kata.toml")}


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Install a pack as pip would, without pip: its package and its metadata on `sys.path`."""
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.syspath_prepend(str(site))
    for cached in (registry._plugins, registry.registry, registry.hooks):
        cached.cache_clear()

    def lay(package: str, kata: str, *, needs: str = "torch-katas>=0.1") -> Path:
        files = scaffold.pack_files(package, kata, ())
        scaffold.lay_down(tmp_path / package, files)
        shutil.copytree(tmp_path / package / "src" / package, site / package)
        data = site / f"{package}-1.0.dist-info"
        data.mkdir()
        (data / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\nRequires-Dist: {needs}\n"
        )
        (data / "entry_points.txt").write_text(f"[katas]\n{package} = {package}\n")
        return site / package

    yield lay
    for cached in (registry._plugins, registry.registry, registry.hooks):
        cached.cache_clear()
    for package in [path.name for path in site.iterdir()]:
        sys.modules.pop(package, None)


def found() -> tuple[set[str], list[str]]:
    """The names that are registered now, and what is said of the broken ones."""
    now = registry.registry()
    for problem in now.problems:
        assert "\n" not in problem.en + problem.ja
    return {kata.name for kata in now.katas}, [problem.en for problem in now.problems]


def test_a_good_pack_is_found(install):
    """So that the tests below break what works."""
    install("good_pack", "good_kata")
    names, problems = found()
    assert names >= BUILT_IN | {"good_kata"}
    assert problems == []


def test_one_that_raises_on_import(install):
    """The line says what was raised; the packs behind it are there."""
    install("good_pack", "good_kata")
    package = install("broken_pack", "lost_kata")
    (package / "__init__.py").write_text("import torch_nope\n")
    names, problems = found()
    assert names >= BUILT_IN | {"good_kata"}
    assert "lost_kata" not in names
    (problem,) = problems
    assert "'broken_pack'" in problem
    assert "torch_nope" in problem


def test_one_that_registers_a_name_that_exists(install):
    """The first one stays, the pack's others are there, and both folders are named."""
    package = install("broken_pack", "own_kata")
    for room in ("katas", "reference"):
        shutil.copytree(builtin.ROOT / room / "xor", package / room / "xor")
    names, problems = found()
    assert names >= BUILT_IN | {"own_kata"}
    assert registry.registry().find("xor").pack == builtin.PACK
    (problem,) = problems
    assert str(package / "katas" / "xor") in problem
    assert str(builtin.ROOT / "katas" / "xor") in problem


def test_one_without_a_reference(install, tmp_path, monkeypatch):
    """Its checks still run, so it stays, with one line; whoever needs the reference gets another."""
    package = install("broken_pack", "bare_kata")
    shutil.rmtree(package / "reference")
    names, problems = found()
    assert names >= BUILT_IN | {"bare_kata"}
    (problem,) = problems
    assert "'bare_kata'" in problem
    assert "has no reference" in problem
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KATA_LANG", "en")
    made = CliRunner().invoke(main, ["init", "learn"])
    assert made.exit_code == 0, made.output
    assert (tmp_path / "learn" / "katas" / "bare_kata" / "bare_kata.py").is_file()
    monkeypatch.chdir(tmp_path / "learn")
    asked = CliRunner().invoke(main, ["reset", "bare_kata"])
    assert asked.exit_code == 2
    assert len(asked.stderr.splitlines()) == 2
    assert "without a reference" in asked.stderr
    handed = tmp_path / "class" / "Jane"
    handed.mkdir(parents=True)
    shutil.copy(package / "katas" / "bare_kata" / "bare_kata.py", handed)
    graded = CliRunner().invoke(main, ["grade", str(handed.parent), "--unsafe"])
    assert "bare_kata: without a reference, so the whole checks run" in graded.stderr


def test_one_that_needs_a_newer_runner(install, monkeypatch):
    """Nothing of it is imported: the line says what it needs, not what it stumbles over."""
    monkeypatch.setattr("importlib.metadata.version", lambda name: "0.1.0")
    package = install("newer_pack", "new_kata", needs="Torch.Katas >=99")
    (package / "__init__.py").write_text("from kata_runner import tomorrow\n")
    names, problems = found()
    assert names >= BUILT_IN
    assert "new_kata" not in names
    (problem,) = problems
    assert "'newer_pack' needs torch-katas>=99, and 0.1.0 is installed" in problem


@pytest.mark.parametrize(
    "needs", ["torch-katas", "torch-katas<1", "torch", 'torch-katas>=99; extra == "dev"']
)
def test_what_a_pack_may_need(install, monkeypatch, needs):
    """A version that fits, other packages, and what only an extra of its own asks for."""
    monkeypatch.setattr("importlib.metadata.version", lambda name: "0.1.0")
    install("good_pack", "good_kata", needs=needs)
    assert "good_kata" in found()[0]


def test_one_whose_devices_break(monkeypatch):
    """Another pack's devices are there; the line stands where a device is not found."""
    registry.found_backends.cache_clear()
    registry.hooks.cache_clear()

    class Broken:
        @hookimpl
        def kata_devices(self):
            raise RuntimeError("no\ndriver")

    class Taken:
        @hookimpl
        def kata_devices(self):
            return [Backend("cpu", lambda: 4)]

    class Fine:
        @hookimpl
        def kata_devices(self):
            return [Backend("meta", lambda: 1)]

    plugins = [("broken", Broken()), ("taken", Taken()), ("fine", Fine())]
    monkeypatch.setattr(registry, "_plugins", lambda: (plugins, []))
    backends, problems = registry.found_backends()
    registry.found_backends.cache_clear()
    registry.hooks.cache_clear()
    assert [one.name for one in backends] == ["cpu", "cuda", "mps", "sim", "meta"]
    assert {one.count() for one in backends if one.name == "cpu"} == {1}
    told = [problem.en for problem in problems]
    assert len(told) == 2
    assert any("'broken'" in line and "RuntimeError: no driver" in line for line in told)
    assert any("'taken'" in line and "already" in line for line in told)
