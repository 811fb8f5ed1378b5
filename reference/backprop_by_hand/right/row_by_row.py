"""One row of data after the other, with outer products that are added up."""

import torch


def backward(dy, x, h, w2):
    dw1, db1 = x.new_zeros(h.shape[1], x.shape[1]), x.new_zeros(h.shape[1])
    dw2, db2 = torch.zeros_like(w2), x.new_zeros(w2.shape[0])
    for n in range(x.shape[0]):
        dz = (w2.T @ dy[n]) * h[n] * (1 - h[n])
        dw1 += torch.outer(dz, x[n])
        db1 += dz
        dw2 += torch.outer(dy[n], h[n])
        db2 += dy[n]
    return dw1, db1, dw2, db2
