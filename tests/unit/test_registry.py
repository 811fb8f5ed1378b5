"""Every kata comes through one hook, and a broken pack costs nothing but its own."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from kata_runner.library import builtin, registry
from kata_runner.library.folder import load_katas
from kata_runner.library.hookspecs import hookimpl
from kata_runner.library.registry import Registry, collect
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import Text


def a_kata(name: str, order: int = 1, folder: Path = Path("somewhere")) -> Kata:
    """A kata of which nothing is there but its data."""
    return Kata(
        name=name,
        title=Text(name, name),
        level=1,
        order=order,
        topics=(),
        requires=(),
        defines=("answer",),
        sources=(),
        folder=folder / name,
        reference_folder=folder / "reference" / name,
    )


def a_pack(register: Callable[[], object]) -> object:
    """A plugin that answers with whatever `register` does."""

    @hookimpl
    def kata_register() -> object:
        return register()

    plugin = types.ModuleType("a_pack")
    plugin.kata_register = kata_register  # type: ignore[attr-defined]  # a module as packs have it
    return plugin


GOOD = ("good", a_pack(lambda: [a_kata("b", 2), a_kata("a", 3), a_kata("c", 1)]))


def raising(error: BaseException) -> object:
    """What a pack does that cannot register."""
    raise error


def breaking_off() -> Iterator[Kata]:
    """Two katas, of which the second never comes."""
    yield a_kata("first", 9)
    raise RuntimeError("halfway")


# --- what is registered --------------------------------------------------------------------------


def test_the_built_in_katas_come_through_the_same_hook() -> None:
    """Alone, the built-in plugin gives exactly the katas of its folder, in order."""
    found = collect([(builtin.PACK, builtin)])
    assert found.problems == ()
    places = [chapter.name for chapter in found.chapters]
    order = [(places.index(kata.chapter), kata.order) for kata in found.katas]
    assert order == sorted(order)
    assert {kata.name for kata in found.katas} == {k.name for k in load_katas(builtin.ROOT)}
    assert {kata.pack for kata in found.katas} == {builtin.PACK}


def test_katas_stand_in_order_with_the_pack_they_come_from() -> None:
    """By `order` within a chapter, in whatever order they were registered."""
    other = ("other", a_pack(lambda: (a_kata(name, 2) for name in ("z", "aa"))))
    found = collect([GOOD, other])
    assert [(kata.name, kata.pack) for kata in found.katas] == [
        ("c", "good"),
        ("b", "good"),
        ("a", "good"),
        ("aa", "other"),
        ("z", "other"),
    ]


# --- what is broken ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "plugin, words",
    [
        pytest.param(a_pack(lambda: raising(OSError("no disk"))), "OSError: no disk", id="raises"),
        pytest.param(a_pack(lambda: raising(SystemExit(3))), "SystemExit: 3", id="exits"),
        pytest.param(a_pack(lambda: 42), "'int' object is not iterable", id="no list"),
        pytest.param(a_pack(lambda: ["xor"]), "'xor' is not a Kata", id="no Kata"),
        pytest.param(a_pack(breaking_off), "RuntimeError: halfway", id="breaks off"),
    ],
)
def test_a_broken_pack_costs_nothing_but_its_own(plugin: object, words: str) -> None:
    """One line names it and says what happened, in both languages; the others are all there."""
    found = collect([("broken", plugin), GOOD, ("built in", builtin)])
    assert {"a", "b", "c", "xor"} <= {kata.name for kata in found.katas}
    (problem,) = found.problems
    assert words in problem.en
    for said in (problem.en, problem.ja):
        assert "'broken'" in said
        assert "\n" not in said


def test_what_came_before_a_pack_broke_off_is_kept() -> None:
    """A kata that was handed over is fine."""
    assert [kata.name for kata in collect([("broken", a_pack(breaking_off))]).katas] == ["first"]


def test_a_pack_that_answers_a_hook_that_is_not_there_is_told() -> None:
    """A misspelt hook would otherwise register nothing, and nobody would know."""

    @hookimpl
    def kata_registre() -> Iterable[Kata]:
        return []

    plugin = types.ModuleType("misspelt")
    plugin.kata_registre = kata_registre  # type: ignore[attr-defined]  # a module as packs have it
    found = collect([("misspelt", plugin), GOOD])
    assert len(found.katas) == 3
    assert "kata_registre" in found.problems[0].en


def test_a_broken_folder_costs_no_other_of_its_pack(tmp_path: Path) -> None:
    """Its file is named; the katas before and behind it are there."""
    for name in ("a", "b", "c"):
        folder = tmp_path / "katas" / name
        folder.mkdir(parents=True)
        (tmp_path / "reference" / name).mkdir(parents=True)
        data = (builtin.ROOT / "katas" / "xor" / "kata.toml").read_text()
        (folder / "kata.toml").write_text("rubbish" if name == "b" else data)
    found = collect([("pack", a_pack(lambda: load_katas(tmp_path)))])
    assert [kata.name for kata in found.katas] == ["a", "c"]
    (problem,) = found.problems
    assert str(tmp_path / "katas" / "b" / "kata.toml") in problem.en


def test_of_two_katas_of_one_name_the_first_stays() -> None:
    """The message names both packs and both folders."""
    second = ("second", a_pack(lambda: [a_kata("a", 1, Path("elsewhere")), a_kata("d")]))
    found = collect([GOOD, second])
    assert {kata.name: kata.pack for kata in found.katas}["a"] == "good"
    assert "d" in {kata.name for kata in found.katas}
    (problem,) = found.problems
    for said in (problem.en, problem.ja):
        for word in ("'a'", "'good'", "'second'", "somewhere", "elsewhere"):
            assert word in said


def test_a_pack_that_raises_while_it_is_imported_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An entry point that cannot be loaded costs its katas and one line."""

    class Entry:
        name = "pack"
        dist = types.SimpleNamespace(name="broken-pack", requires=None)

        def load(self) -> object:
            raise ImportError("no module named torch_nope")

    monkeypatch.setattr(registry, "entry_points", lambda group: [Entry()])
    plugins, problems = registry._plugins.__wrapped__()
    found = collect(plugins, problems)
    assert "xor" in {kata.name for kata in found.katas}
    (problem,) = found.problems
    assert "'broken-pack'" in problem.en
    assert "torch_nope" in problem.ja


# --- finding -------------------------------------------------------------------------------------


def test_a_name_is_found_and_a_wrong_one_told_the_nearest() -> None:
    """Whoever mistypes is helped; whoever is far off is shown the way to the list."""
    found = Registry((a_kata("neuron_forward"), a_kata("xor")))
    assert found.find("xor").name == "xor"
    with pytest.raises(KataError, match="Did you mean 'neuron_forward'"):
        found.find("neuron_foward")
    with pytest.raises(KataError, match="kata list"):
        found.find("something_else_entirely")


# --- verdicts ------------------------------------------------------------------------------------
