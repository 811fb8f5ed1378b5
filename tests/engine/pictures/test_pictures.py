"""Pictures are found by convention, say what they show, and never hide that something is wrong."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from matplotlib import font_manager

from kata_runner.drawing import figure as figures
from kata_runner.drawing import needs, pictures, scene, style
from kata_runner.library.registry import registry
from kata_runner.library.stub import make_stub
from kata_runner.model.kata import Kata, KataError
from kata_runner.model.language import LANGUAGES, Language

KATAS = [
    kata.name
    for kata in registry().katas
    if kata.pack == "torch-katas"
    and "def draw(" in (path.read_text() if (path := kata.folder / "picture.py").is_file() else "")
]
Find = Callable[[str], Kata]
Write = Callable[[Kata, str], Path]


def drawn(kata: Kata, path: Path | None = None, language: Language = "en") -> Any:
    """A figure with the picture of a solution."""
    figure, module = figures.new_figure(), scene.companion(kata, "plot")
    path = path or kata.reference or kata.stub
    shown = scene.make_scene(kata, path, module=module, language=language)
    pictures.draw_plot(figure, shown, module)
    return figure


@pytest.mark.parametrize("name", KATAS)
def test_the_axes_of_every_picture_say_what_they_are(find: Find, name: str) -> None:
    """Each panel of each reference's picture has a title and both axes labelled."""
    for panel in drawn(find(name)).axes:
        if panel.get_label() == "<colorbar>" or not panel.axison:
            continue
        shared = panel.get_shared_x_axes().get_siblings(panel)
        assert any(sibling.get_xlabel() for sibling in shared)
        assert panel.get_ylabel()
        assert panel.get_title()


def test_japanese_sentences_are_set_in_a_font_that_has_them(find: Find, tmp_path: Path) -> None:
    """Where a font has Japanese letters, the picture is Japanese and no letter is missing."""
    if style.japanese_font() is None:
        pytest.skip("no font here has Japanese letters")
    with style.style("ja") as (language, problem):
        assert (language, problem) == ("ja", None)
        figure = drawn(find("square_derivative"), language=language)
        figures.save(figure, tmp_path / "picture.png")  # a missing letter is a warning: an error
    assert "接線" in figure.axes[0].get_title()


def test_a_font_of_last_resort_is_not_taken_for_a_japanese_one() -> None:
    """A font that draws the same box for every letter has none of them."""
    last = [font for font in font_manager.fontManager.ttflist if "Last Resort" in font.name]
    assert not any(map(style._has_letters, last))


def test_without_a_japanese_font_the_picture_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then the reader is told in Japanese what to install."""
    monkeypatch.setattr(style, "japanese_font", lambda: None)
    with style.style("ja") as (language, problem):
        assert language == "en"
        assert problem is not None and "pip install" in problem.ja


@pytest.mark.parametrize("passed, said", [(True, False), (None, False), (False, True)])
def test_the_title_says_of_a_solution_that_it_does_not_pass(
    find: Find, passed: bool | None, said: bool
) -> None:
    """In words, and only where that is known."""
    figure = figures.new_figure()
    figures.title(figure, find("neuron_forward"), passed, "en")
    assert ("does not pass" in figure.get_suptitle()) is said


def test_no_slope_is_written_over_a_tangent(find: Find) -> None:
    """Each label beside a point can be read."""
    figure = drawn(find("square_derivative"))
    figure.draw_without_rendering()
    above = figure.axes[0]
    for label in above.texts:
        box = label.get_window_extent()
        for line in above.lines:
            assert (
                not line.get_transform()
                .transform_path(line.get_path())
                .intersects_bbox(box, filled=False)
            ), label.get_text()


def test_a_stub_leaves_nothing_to_draw(find: Find, tmp_path: Path) -> None:
    """What is not written yet is told as that, with the line where it stands."""
    reference = find("xor").reference
    assert reference is not None
    stub = tmp_path / "xor.py"
    stub.write_text(make_stub(reference.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(scene.SolutionFailed) as caught:
        drawn(find("xor"), stub)
    assert caught.value.story.kind == "not started"


def test_a_solution_that_raises_shows_its_own_line(find: Find, write: Write) -> None:
    """The story of an error ends in the learner's file."""
    kata = find("xor")
    path = write(kata, "\ndef train(net, loader, lr=0.1, epochs=2001):\n    return 1 / 0\n")
    with pytest.raises(scene.SolutionFailed) as caught:
        drawn(kata, path)
    assert caught.value.story.place.text == "return 1 / 0"
    assert caught.value.story.place.file == str(path)


def test_a_workspace_without_pictures_uses_those_of_the_package(
    find: Find, elsewhere: Callable[[Kata], Kata]
) -> None:
    """The learner's folder holds only the stub; the picture comes from where the kata does."""
    kata = elsewhere(find("neuron_forward"))
    assert scene.companion(kata, "plot").draw


def test_a_kata_without_a_picture_says_so(find: Find) -> None:
    """The message names the file that would have to be there."""
    with pytest.raises(KataError, match=r"`lab\.py`"):
        scene.companion(find("neuron_forward"), "lab")


def test_without_matplotlib_the_message_says_what_to_install() -> None:
    """The extra is named in both languages."""
    with pytest.raises(KataError) as caught:
        needs.need("there_is_no_such_module")
    assert "torch-katas[plots]" in caught.value.text.en
    assert "torch-katas[plots]" in caught.value.text.ja


def test_the_commands_are_described_without_matplotlib() -> None:
    """Nothing heavy is imported until something is drawn."""
    names = ("plot", "graph", "lab")
    imports = "; ".join(f"import kata_runner.commands.{name}" for name in names)
    code = f"import sys; {imports}; print([m for m in ('matplotlib', 'torch') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_only_formats_that_can_be_written_are_taken(tmp_path: Path) -> None:
    """A name with another ending is refused before anything is drawn."""
    with pytest.raises(KataError, match=r"\.png"):
        figures.check_target(tmp_path / "picture.bmp")


def test_the_same_picture_is_the_same_file(find: Find, tmp_path: Path) -> None:
    """An SVG holds neither a date nor names that change."""
    files = []
    for name in ("a.svg", "b.svg"):
        figures.save(drawn(find("square_derivative")), tmp_path / name)
        files.append((tmp_path / name).read_bytes())
    assert files[0] == files[1]


def test_the_depth_of_a_pass_is_read_off_the_graph(find: Find) -> None:
    """Every step of the reference has a depth from 0 to 3, and all four come up."""
    _, bars = drawn(find("dynamic_net")).axes
    heights = [bar.get_height() for bar in bars.patches]
    assert len(heights) == 4
    assert sum(heights) == 500
    assert min(heights) > 60


def test_every_language_has_its_sentence(find: Find) -> None:
    """A picture in Japanese shares no title with the English one."""
    titles = [
        {panel.get_title() for panel in drawn(find("linear_regression"), language=language).axes}
        for language in LANGUAGES
    ]
    assert titles[0].isdisjoint(titles[1])
