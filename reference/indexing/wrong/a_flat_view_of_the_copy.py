"""
code: calls view

en: without_negatives stops with an error where the rows and columns of `x` come from `.T`.
cause: `clone()` keeps the order in memory, and `view(-1)` needs the numbers of one row after those
of the row before.
fix: Write through the mask: `result[result < 0] = 0` works for every shape.

ja: x が `.T` で行と列を入れ替えたものだと、without_negatives はエラーになります。
原因: `clone()` はメモリ上の並びを変えません。`view(-1)` は、行の値が順に並んでいないと使えません。
直し方: マスクで書き込みます。`result[result < 0] = 0` なら、どの形でも動きます。
"""


def without_negatives(x):
    result = x.clone()
    flat = result.view(-1)
    for i in range(len(flat)):
        if flat[i] < 0:
            flat[i] = 0
    return result
