"""
en: What is below 0 wraps around to a bright pixel; only the upper limit holds.
fix: Give `clamp` both limits: `clamp(0, 255)`.

ja: 0 を下回った値が、ラップアラウンドして明るい値になります。上限だけが守られています。
直し方: `clamp` に下限と上限の両方を指定します（`clamp(0, 255)`）。
"""

import torch


def brighten(pixels, by):
    return (pixels.int() + by).clamp(max=255).to(torch.uint8)
