"""
en: The factor falls to 0, whatever the floor is.
fix: Let the wave go from 1 to the floor: `floor + (1 - floor) * …`.

ja: floor の値にかかわらず、係数が 0 まで下がります。
直し方: 波を、1 から floor までにします（`floor + (1 - floor) * …`）。
"""

import math


def factor_at(step, *, warmup, total, floor):
    if step < warmup:
        return (step + 1) / warmup
    way = min(1.0, (step - warmup) / max(1, total - warmup)) if step < total else 1.0
    return (1 + math.cos(math.pi * way)) / 2
