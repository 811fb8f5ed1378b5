"""
en: `square` works on `x.detach()`, so its result no longer knows that it came from x,
and nothing can be differentiated.
mend: Leave out `.detach()` (the same goes for `.data`, `.numpy()` and `.item()`) and
compute with x itself.

ja: `square` が `x.detach()` で計算しているため、
結果は x から計算されたことを忘れてしまい、微分できません。
直し方: `.detach()` を外し（`.data`、`.numpy()`、`.item()` も同じです）、x のまま計算します。
"""


def square(x):
    return x.detach() ** 2
