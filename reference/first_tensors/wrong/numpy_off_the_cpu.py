"""
wrong: off the CPU only

en: number_at does not work for a table on a GPU, only for one on the CPU.
cause: NumPy can only reach numbers in the memory of the CPU.
fix: Use `table[row, column].item()`, which works on every device.

ja: number_at が CPU 上の table でしか動かず、
GPU 上の table では失敗します。
原因: NumPy が扱えるのは、CPU のメモリにある数値だけです。
直し方: どのデバイスでも動く `table[row, column].item()` を使います。
"""


def number_at(table, row, column):
    return float(table.numpy()[row, column])
