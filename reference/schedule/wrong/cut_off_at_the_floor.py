"""
en: The factor falls as if the floor were 0, and is cut off at the floor.
fix: Let the wave itself go from 1 to the floor: `floor + (1 - floor) * …`.

ja: floor が 0 のときと同じように下がり、floor のところで切られています。
直し方: 波そのものを、1 から floor までにします（`floor + (1 - floor) * …`）。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    way = (step - warmup) / (total - warmup)
    return max(floor, (1 + math.cos(math.pi * way)) / 2)
