"""`kata.show`, `kata.hint` and the others, and what a cell knows of the saved solution."""

from __future__ import annotations

from kata_runner.library.registry import registry
from tests.notebook.conftest import reference

SLOPE = "first_slope"
_NEXT_CELL = "print(get_ipython().payload_manager.read_payload()[0]['text'])"


def test_the_task_the_hints_and_the_solution_are_shown(notebook):
    """The task with its picture; a new hint each time, and after the last one that there is none."""
    shown = notebook.run("kata.show('xor')").of("text/markdown")
    assert shown.startswith("# A network that learns XOR")
    assert "](data:image/png;base64," in shown
    assert "kata watch" not in shown
    assert "pytest katas/" not in shown
    assert 'kata.lab("xor", vary="epochs=2001,10000")' in shown
    hints = [notebook.run("kata.hint('xor')").text for _ in range(4)]
    assert len(set(hints)) == 4
    assert "no more hints" in hints[3]
    assert "XorNet" in notebook.run("kata.solution('xor')").of("text/markdown")


def test_a_saved_solution_can_be_imported_and_is_always_the_newest(notebook):
    """As in the folder of the kata: what the task shows at `>>>` works in a cell."""
    for number in (1, 2):
        cell = f"def slope(f, x):\n    return {number}\n"
        notebook.run(f"%%kata {SLOPE} -k two_slopes\n{cell}")
        ran = notebook.run(">>> from first_slope import slope\n>>> slope(None, 0)")
        assert ran.text == str(number)


def test_a_repair_fills_a_cell_and_gives_the_own_file_back(notebook):
    """From a pass to the mistake, and back; the own cell does not end it by accident."""
    notebook.run(f"%%kata {SLOPE}\n{reference(SLOPE)}")
    mistake = min(path.stem for path in registry().find(SLOPE).wrong)
    ran = notebook.run(f"kata.repair({SLOPE!r}, mistake={mistake!r})\n{_NEXT_CELL}")
    magic, _, program = ran.printed.partition("\n")
    assert magic.startswith(f"%%kata {SLOPE}")
    assert program.strip() == notebook.file(SLOPE).read_text("utf-8").strip()
    ran = notebook.run(f"%%kata {SLOPE}\n{reference(SLOPE)}")
    assert "A repair is open" in ran.words
    ran = notebook.run(f"%%kata {SLOPE}\n# fixed\n{reference(SLOPE)}")
    assert "The mistake was:" in ran.words
    assert "Your own file is back" in ran.words
    assert notebook.file(SLOPE).read_text("utf-8") == reference(SLOPE)
    ran = notebook.run(f"kata.edit({SLOPE!r})\n{_NEXT_CELL}")
    assert ran.printed.strip() == f"%%kata {SLOPE}\n{reference(SLOPE)}".strip()


def test_a_picture_is_below_the_cell(notebook):
    """Drawn by a process of its own: the kernel never imports torch."""
    notebook.run(f"%%kata {SLOPE}\n{reference(SLOPE)}")
    ran = notebook.run(f"kata.plot({SLOPE!r})")
    assert ran.of("image/png")
    assert notebook.say("'torch' in __import__('sys').modules") == "False"


def test_what_cannot_be_drawn_is_told_as_below_a_cell(notebook):
    """With the line of the cell, as its number is there."""
    notebook.run(f"%%kata {SLOPE}\ndef slope(f, x):\n    return f.y\n")
    ran = notebook.run(f"kata.plot({SLOPE!r})")
    assert "cannot be drawn" in ran.words
    assert "3 | return f.y" in ran.words
    assert "`%kata first_slope` says why" in ran.text
    assert notebook.run("kata.plot('products')").words == "There is nothing to draw yet."


def test_a_setting_that_is_not_there_is_named_as_it_was_typed(notebook):
    """As the argument of a function, not as the option of a command."""
    notebook.run(f"%%kata xor\n{reference('xor')}")
    for typed in ("hiden=2", "hidden=x", "hidden"):
        ran = notebook.run(f"kata.lab('xor', vary={typed!r})")
        assert f'vary="{typed}"' in ran.text
        assert "--vary" not in ran.text


def test_names_of_katas_are_completed(notebook):
    """Behind the magic and in a function's quotes."""
    for typed in ("%%kata first_s", "%kata first_s", 'kata.show("first_s'):
        reply = notebook.client.complete(typed, len(typed), reply=True, timeout=60)
        assert any(SLOPE in match for match in reply["content"]["matches"]), typed


def test_a_name_that_is_taken_stays(japanese):
    """Somebody's own `kata` is not replaced, and they read how to get ours."""
    japanese.run("kata = 42")
    assert "すでに使われている" in japanese.run("%reload_ext kata_runner.notebook").text
    assert japanese.say("kata") == "42"
    japanese.run("del kata")
    japanese.run("%reload_ext kata_runner.notebook")
    assert "ヒント" in japanese.run("kata").text
