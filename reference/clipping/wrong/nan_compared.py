"""
code: has _ == float("nan") or has _ != float("nan") or has _ == math.nan or has _ != math.nan or has _ == torch.nan or has _ != torch.nan

en: There is an update although the norm is not finite. After it, parameters are inf or nan, and stay so.
cause: nan equals nothing, not even itself, so a comparison with it by `==` is never true.
fix: Ask with `torch.isfinite` (a tensor) or `math.isfinite` (a float) whether the norm is finite.

ja: ノルムが有限でないのに更新しています。その後はパラメータが inf や nan になり、元に戻りません。
原因: nan は自分自身とも等しくないので、`==` で nan と比べても、結果は必ず False です。
直し方: ノルムが有限かどうかは、`torch.isfinite`（テンソル）か `math.isfinite`（float）で確かめます。
"""

import torch


def train_step(model, optimizer, loss_function, x, y, max_norm):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    norm = clip_(model.parameters(), max_norm)
    if norm != float("inf") and norm != float("nan"):
        optimizer.step()
    return loss.item(), norm.item()
