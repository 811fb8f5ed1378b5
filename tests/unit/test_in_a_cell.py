"""What is said to a terminal's reader, as it is said in a notebook."""

from __future__ import annotations

import pytest

from kata_runner.telling.cells import in_a_cell, line_in_a_cell, page_in_a_cell


@pytest.mark.parametrize(
    "command, cell",
    [
        ("kata hint xor", 'kata.hint("xor")'),
        ("kata plot", "kata.plot()"),
        ("kata lab xor --vary lr=0.1,1 --seeds 20", 'kata.lab("xor", vary="lr=0.1,1", seeds=20)'),
        ("kata repair xor --give-up", 'kata.repair("xor", give_up=True)'),
        ("kata list", "kata.status()"),
        ("pytest katas/xor", "%kata xor"),
        ("kata test xor --device sim", "%kata xor --device sim"),
        ("--vary hidden=2,3", 'vary="hidden=2,3"'),
        ("kata watch", "kata watch"),  # there is nothing like it
        ("pip install torch", "pip install torch"),
    ],
)
def test_a_command_becomes_a_call(command, cell):
    """Its name, its kata and its options; what has no counterpart stays."""
    assert in_a_cell(command) == cell


def test_a_sentence_keeps_everything_but_its_commands():
    """Also a word that happens to follow `kata`."""
    said = "No kata is open. Begin one: kata repair xor --any (`kata list` has them all)."
    told = (
        'No kata is open. Begin one: kata.repair("xor", any=True) (`kata.status()` has them all).'
    )
    assert line_in_a_cell(said) == told


def test_a_task_is_told_without_a_terminal():
    """Sentences about folders and a terminal are left out, and so is the line that runs the cell."""
    page = (
        "## Try it\n\nIn the folder `katas/xor`, start Python. With this seed it learns:\n\n"
        "```python\n>>> train()  # the folder `katas`\n```\n\n"
        "Now run the checks. `kata watch` runs them on each save. `kata plot` draws it.\n\n"
        "```sh\npytest katas/xor\nkata plot xor\n```\n\nThe end.\n"
    )
    assert page_in_a_cell(page) == (
        "## Try it\n\nWith this seed it learns:\n\n"
        "```python\n>>> train()  # the folder `katas`\n```\n\n"
        "Now run the checks. `kata.plot()` draws it.\n\n"
        '```python\nkata.plot("xor")\n```\n\nThe end.\n'
    )


def test_an_option_by_itself_becomes_an_argument():
    """As the message about a setting that is not there names it."""
    said = "--vary hiden=2, 3: xor has no setting 'hiden'.\n  For example: --vary hidden=2,3"
    told = 'vary="hiden=2, 3": xor has no setting \'hiden\'.\n  For example: vary="hidden=2,3"'
    assert line_in_a_cell(said) == told


@pytest.mark.parametrize("sentence", ["Then run the checks:", "次に、チェックを実行します。"])
def test_nothing_leads_to_a_command_that_is_left_out(sentence):
    """Where the cell above is all there is to run, the sentence before the command goes too."""
    page = f"It is 3. {sentence}\n\n```sh\npytest katas/xor\n```\n\n## Hints\n"
    assert page_in_a_cell(page) == "It is 3.\n\n## Hints\n"
