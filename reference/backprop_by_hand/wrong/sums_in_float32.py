"""
code: calls zeros and omits dtype

en: For float64 tensors, the gradients are float32.
cause: `torch.zeros` makes float32 if no dtype is given, and what is added with `+=` is rounded to
it.
fix: Start the sums with the dtype and the device of the tensors: add `dtype=x.dtype,
device=x.device` to each call of `torch.zeros`.

ja: 引数が float64 のときも、勾配が float32 になっています。
原因: `torch.zeros` は、dtype を指定しないと float32 になります。`+=` で加えた値も float32 に丸められます。
直し方: どの `torch.zeros` にも `dtype=x.dtype, device=x.device` を指定し、合計を引数と同じ dtype とデバイスで始めます。
"""

import torch


def backward(dy, x, h, w2):
    dw1 = torch.zeros(h.shape[1], x.shape[1])
    db1 = torch.zeros(h.shape[1])
    dw2 = torch.zeros(w2.shape)
    db2 = torch.zeros(dy.shape[1])
    for i in range(len(x)):
        dw2 += torch.outer(dy[i], h[i])
        db2 += dy[i]
        dz = (dy[i] @ w2) * h[i] * (1 - h[i])
        dw1 += torch.outer(dz, x[i])
        db1 += dz
    return dw1, db1, dw2, db2
