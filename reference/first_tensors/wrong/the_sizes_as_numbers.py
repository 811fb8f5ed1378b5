"""
en: The result is a tensor with two numbers in it, rows and columns, instead of a table
of that shape.
cause: `torch.tensor` takes the numbers that the tensor should hold, not its shape.
fix: Let `torch.zeros(rows, columns)` make the table: it takes the sizes, not the
numbers.

ja: (rows, columns) の形の表ではなく、
rows と columns という2つの数値が入ったテンソルになっています。
原因: `torch.tensor` に渡すのは、形ではなくテンソルに入れる値です。
直し方: `torch.zeros(rows, columns)` を使います。この関数には、
要素の値ではなく形を渡します。
"""

import torch


def blank(rows, columns):
    return torch.tensor([rows, columns], dtype=torch.float32)
