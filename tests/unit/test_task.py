"""A README becomes a task and its hints."""

from __future__ import annotations

import pytest

from kata_runner.library.registry import registry
from kata_runner.library.task import Hint, parse_task, read_task

README = """# Title

Text.

## Hints

<details>
<summary>Hint 1: gentle</summary>

Think of `nn.Linear`.

</details>

<details>
<summary>Hint 2:
telling</summary>

```python
x = 1
```

</details>
"""


def test_hints_are_taken_out_in_order():
    """Titles and bodies, as they stand in the file."""
    task = parse_task(README, "kata hint xor", "en")
    assert task.hints == (
        Hint("Hint 1: gentle", "Think of `nn.Linear`."),
        Hint("Hint 2: telling", "```python\nx = 1\n```"),
    )


@pytest.mark.parametrize(
    "language, words",
    [
        ("en", "There are 2. `kata hint xor` shows one more each time.\n"),
        ("ja", "2個あります。`kata hint xor` で1つずつ表示できます。\n"),
    ],
)
def test_in_their_place_stands_how_to_get_them(language, words):
    """Nothing else of the task is changed."""
    text = parse_task(README, "kata hint xor", language).text
    assert text == f"# Title\n\nText.\n\n## Hints\n\n{words}"


def test_a_task_without_hints_stays_as_it_is():
    """To the letter."""
    assert parse_task("# Title\n\nText.\n", "kata hint xor", "en").text == "# Title\n\nText.\n"


@pytest.mark.parametrize("kata", registry().katas, ids=lambda kata: kata.name)
def test_every_built_in_kata_has_as_many_hints_in_both_languages(kata):
    """At least three, none empty."""
    english, japanese = read_task(kata, "en").hints, read_task(kata, "ja").hints
    assert len(english) == len(japanese) >= 3
    assert all(hint.title and hint.body for hint in english + japanese)
