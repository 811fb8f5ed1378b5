"""
wrong: off the CPU only

en: brighten works only for pixels on the CPU.
cause: NumPy can only reach numbers in the memory of the CPU.
fix: Use `clamp`, which works on every device.

ja: brighten が CPU 上の pixels でしか動きません。
原因: NumPy が扱えるのは、CPU のメモリにある数値だけです。
直し方: どのデバイスでも動く `clamp` を使います。
"""

import numpy as np
import torch


def brighten(pixels, by):
    return torch.from_numpy(np.clip(pixels.numpy().astype(int) + by, 0, 255).astype("uint8"))
