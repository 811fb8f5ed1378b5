"""The stubs are what the references make."""

from __future__ import annotations

import pytest

from kata_runner.library.stub import make_stub
from tests.repo.pages import KATAS, ROOT


@pytest.mark.parametrize("name", KATAS)
def test_the_stub_is_made_from_the_reference(name):
    """Names, docstrings and signatures cannot drift apart."""
    reference = (ROOT / "reference" / name / f"{name}.py").read_text(encoding="utf-8")
    stub = (ROOT / "katas" / name / f"{name}.py").read_text(encoding="utf-8")
    assert stub == make_stub(reference), (
        f"katas/{name}/{name}.py is not what its reference makes. If you have solved the kata "
        f"here, `kata reset {name}` puts the stub back and keeps your work beside it."
    )


@pytest.mark.parametrize("name", KATAS)
def test_the_stub_is_python(name):
    """It can be compiled, so that editors and pytest can read it."""
    path = ROOT / "katas" / name / f"{name}.py"
    compile(path.read_text(encoding="utf-8"), path, "exec")
