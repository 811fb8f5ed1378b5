"""
code: within no_grad

en: The result of `square` is not connected to x, so autograd cannot find its derivative.
cause: Under `torch.no_grad()` autograd records nothing.
fix: Leave out `torch.no_grad()`.

ja: `square` の結果が x とつながっていないため、自動微分で微分できません。
原因: `torch.no_grad()` の中では、計算が記録されません。
直し方: `torch.no_grad()` を外します。
"""

import torch


def square(x):
    with torch.no_grad():
        return x**2
