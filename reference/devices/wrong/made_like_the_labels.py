"""
code: calls new_zeros or calls zeros_like

en: The rows of one_hot are right, but they are whole numbers (int64), not float32.
cause: A tensor that is made from the labels has their dtype, unless another one is named.
fix: Name it: `dtype=torch.float32`.

ja: one_hot の値は合っていますが、float32 ではなく整数（int64）です。
原因: labels をもとに作ったテンソルは、指定がなければ labels と同じ dtype になります。
直し方: `dtype=torch.float32` を指定します。
"""


def one_hot(labels, classes):
    rows = labels.new_zeros(len(labels), classes)
    for row, label in zip(rows, labels.tolist(), strict=True):
        row[label] = 1
    return rows
