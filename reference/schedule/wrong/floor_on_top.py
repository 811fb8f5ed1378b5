"""
en: The decay starts above 1 where the floor is above 0: the floor is added to all of the wave.
fix: Let only the share `1 - floor` fall, and add the floor to it: `floor + (1 - floor) * …`.

ja: floor が 0 より大きいと、係数が 1 より大きい値から下がり始めます。波の全体に floor が足されています。
直し方: `1 - floor` の分だけを下げ、それに floor を足します（`floor + (1 - floor) * …`）。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    way = (step - warmup) / (total - warmup)
    return floor + (1 + math.cos(math.pi * way)) / 2
