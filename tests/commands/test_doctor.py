"""`kata doctor`."""

from __future__ import annotations

import json

import pytest

from kata_runner.commands import doctor
from kata_runner.devices import Backend
from kata_runner.library import registry as registry_module
from kata_runner.library.registry import Registry, registry
from kata_runner.model.language import Text


@pytest.mark.sim
@pytest.mark.parametrize(
    "language, words", [("en", "Nothing is missing"), ("ja", "足りないものは")]
)
def test_a_sound_place_is_said_to_be_sound(kata, workspace, language, words):
    """Versions, devices, packs and the workspace are shown, with exit code 0."""
    result = kata("doctor", "--lang", language)
    assert result.exit_code == 0, result.output
    assert words in result.output
    for fact in ("torch 2", "cpu", "GiB", "torch-katas", str(workspace.root)):
        assert fact in result.output


@pytest.mark.sim
def test_json_is_for_programs(kata, workspace):
    """The same facts as data."""
    found = json.loads(kata("doctor", "--json").output)
    assert found["problems"] == []
    assert found["workspace"] == str(workspace.root)
    assert found["packages"]["torch"].startswith("2")
    (cpu, *_) = found["devices"]
    assert cpu["device"] == "cpu"
    assert cpu["memory"] > 2**30


def test_no_workspace_is_something_to_mend(kata, tmp_path, monkeypatch):
    """Exit code 1, and the command that mends it."""
    monkeypatch.chdir(tmp_path)
    result = kata("doctor")
    assert result.exit_code == 1
    assert "kata init DIR" in result.output


def test_a_wrong_KATA_WORKSPACE_is_something_to_mend(kata, tmp_path, monkeypatch):
    """The doctor does not fall ill of what it looks for."""
    monkeypatch.setenv("KATA_WORKSPACE", str(tmp_path))
    result = kata("doctor")
    assert result.exit_code == 1
    assert "KATA_WORKSPACE" in result.output


def test_missing_katas_configuration_and_progress_are_named(kata, workspace):
    """Each with what mends it."""
    (workspace.katas / "xor" / "kata.toml").unlink()
    (workspace.root / "pytest.ini").write_text("[pytest]\n")
    (workspace.root / ".kata" / "progress.sqlite").write_text("no database " * 100)
    output = kata("doctor").output
    assert "kata update" in output
    assert "addopts = -p kata_runner.pytest_plugin" in output
    assert "progress.sqlite" in output


def test_a_file_that_hides_a_module_is_named(kata, workspace):
    """`import torch` finds it in place of PyTorch; other files of the learner's are fine."""
    (workspace.root / "torch.py").write_text("")
    (workspace.katas / "xor" / "random.py").write_text("")
    (workspace.katas / "xor" / "helper.py").write_text("")
    result = kata("doctor")
    assert result.exit_code == 1
    assert f"{workspace.root / 'torch.py'} has the name of a module" in result.output
    assert "random.py has the name of a module" in result.output
    assert "helper.py" not in result.output
    assert "test_xor.py" not in result.output


def test_a_missing_package_is_named_with_its_command(kata, workspace, monkeypatch):
    """As pip would be called."""
    versions = {"torch": None, "hypothesis": None}
    real = doctor._version
    monkeypatch.setattr(doctor, "_version", lambda name: versions.get(name, real(name)))
    monkeypatch.setitem(versions, "pytest", "9")
    result = kata("doctor")
    assert result.exit_code == 1
    assert "pip install torch" in result.output
    assert "pip install hypothesis" in result.output


def test_a_broken_pack_is_named(kata, workspace, monkeypatch):
    """The registry's problems are the doctor's too, said once."""
    problem = Text("The pack 'x' is broken.", "パック x が壊れています。")
    broken = Registry(registry().katas, (problem,))
    monkeypatch.setattr(registry_module, "registry", lambda: broken)
    result = kata("doctor")
    assert result.exit_code == 1
    assert (result.stdout + result.stderr).count(problem.en) == 1


def test_every_pack_is_listed_whatever_it_brings(kata, workspace, monkeypatch):
    """One with hooks alone, too: it may be what somebody is looking for."""
    monkeypatch.setattr(doctor, "packs", lambda: ("torch-katas", "reports-only"))
    found = json.loads(kata("doctor", "--json").output)["packs"]
    assert [(one["pack"], one["katas"]) for one in found] == [
        ("torch-katas", len(registry().katas)),
        ("reports-only", 0),
    ]


@pytest.mark.sim
def test_the_simulated_device_says_what_it_is(kata, workspace):
    """In the reader's language, with the memory that it really has."""
    devices = json.loads(kata("doctor", "--json", "--lang", "ja").output)["devices"]
    (sim,) = [one for one in devices if one["device"] == "sim"]
    assert "シミュレーション" in sim["name"]
    assert sim["memory"] > 2**30


def test_a_runner_that_is_not_installed_is_something_to_mend(kata, workspace, monkeypatch):
    """A folder on the path of Python runs `kata`, but pytest elsewhere would not find the runner."""
    real = doctor._version
    monkeypatch.setattr(
        doctor, "_version", lambda name: None if name == "torch-katas" else real(name)
    )
    result = kata("doctor")
    assert result.exit_code == 1
    assert "pip install torch-katas" in result.output


def test_a_device_that_breaks_is_left_out(kata, workspace, monkeypatch):
    """A driver, or a pack's code, may raise anything."""

    def count():
        raise RuntimeError("driver")

    backends = (Backend("cpu", lambda: 1), Backend("bad", count), Backend("two", lambda: 2))
    monkeypatch.setattr(doctor, "found_backends", lambda: (backends, ()))
    found = json.loads(kata("doctor", "--json").output)
    assert [one["device"] for one in found["devices"]] == ["cpu", "two:0", "two:1"]
    assert "--device sim" in found["problems"][0]["en"]
