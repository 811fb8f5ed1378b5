"""What an encoding without mathematics gets in place of it."""

from __future__ import annotations

import pytest

from kata_runner.screen.encoding import READABLE, never_fail_to_print


@pytest.mark.parametrize(
    "text, cp932, ascii_",
    [
        ("dL/dW = δᵀ·x", "dL/dW = δ^T・x", "dL/dW = delta^T*x"),
        ("ŷᵢ = Σ wᵢ² − x₁₀", "y^_i = Σ w_i^2 － x_1_0", "y^_i = Sigma w_i^2 - x_1_0"),
        ("f∘g ≈ ½", "fog ≒ ?", "fog ~ ?"),
        ("1 ≤ n ⟺ n ≥ 1", "1 ≦ n ⇔ n ≧ 1", "1 <= n <=> n >= 1"),
        ("型 é “a” – b", "型 e “a” - b", '? e "a" - b'),
    ],
)
def test_formulas_stay_readable(text: str, cp932: str, ascii_: str) -> None:
    """As people type them; what has no such form is a question mark."""
    never_fail_to_print()
    assert text.encode("cp932", READABLE).decode("cp932") == cp932
    assert text.encode("ascii", READABLE).decode("ascii") == ascii_
