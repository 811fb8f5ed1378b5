"""What checks are written with: the whole of it, for `test_<kata>.py`.

Beside it a check has the fixtures `solution`, `device` and `kata`.
"""

from kata_runner.checking.draws import many_rows, one_of, seeds, sizes
from kata_runner.checking.expect import expect, used
from kata_runner.checking.inputs import given, states
from kata_runner.checking.modules import with_parameters, with_state
from kata_runner.checking.observing import (
    error_of,
    functions_called,
    largest_tensor,
    share_tolerance,
    shares_memory,
)
from kata_runner.checking.tensors import booleans, dtypes, extreme, integers, normal, uniform
from kata_runner.model.language import Text

__all__ = [
    "Text",
    "booleans",
    "dtypes",
    "error_of",
    "expect",
    "extreme",
    "functions_called",
    "given",
    "integers",
    "largest_tensor",
    "many_rows",
    "normal",
    "one_of",
    "seeds",
    "share_tolerance",
    "shares_memory",
    "sizes",
    "states",
    "uniform",
    "used",
    "with_parameters",
    "with_state",
]
