"""
code: has no _ // _ and has no _ //= _
en: to_unit gives only 0 and 1: the numbers in between are rounded down.
fix: Convert first and divide afterwards: `pixels.float() / 255`.

ja: to_unit の結果が 0 と 1 だけです。その間の値は切り捨てられています。
直し方: 先に変換してから割ります（`pixels.float() / 255`）。
"""

import torch


def to_unit(pixels):
    return (pixels / 255).to(torch.uint8).float()
