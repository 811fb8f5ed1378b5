"""A pack of katas: every folder under `katas/`, with its reference under `reference/`.

This is imported whenever katas are listed, so it imports neither torch nor pytest.
"""

from collections.abc import Iterable
from pathlib import Path

from kata_runner import Kata, hookimpl, load_katas


@hookimpl
def kata_register() -> Iterable[Kata]:
    """The katas of this pack."""
    return load_katas(Path(__file__).parent)
