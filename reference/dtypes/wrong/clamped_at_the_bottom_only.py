"""
en: What is above 255 wraps around to a dark pixel; only the lower limit holds.
fix: Give `clamp` both limits: `clamp(0, 255)`.

ja: 255 を超えた値が、ラップアラウンドして暗い値になります。下限だけが守られています。
直し方: `clamp` に下限と上限の両方を指定します（`clamp(0, 255)`）。
"""

import torch


def brighten(pixels, by):
    return (pixels.int() + by).clamp(min=0).to(torch.uint8)
