"""
en: The model is called more than once for a batch. In training mode that is not only slow: a
batch norm counts the batch twice, and a dropout draws twice.
cause: One pass is for the update, and another one for the loss that is reported.
fix: Report the loss on which `backward()` was called.

ja: 1つのバッチについて、モデルが2回以上呼ばれています。訓練モードでは、遅くなるだけでなく、
バッチ正規化では同じバッチが2回数えられ、ドロップアウトでは乱数が2回引かれます。
原因: 更新のためと、報告する損失のために、別々に計算しています。
直し方: `backward()` を呼んだ損失を、そのまま報告します。
"""


def train_step(model, optimizer, loss_function, x, y):
    loss = loss_function(model(x), y).item()
    optimizer.zero_grad()
    loss_function(model(x), y).backward()
    optimizer.step()
    return loss
