"""
en: The loss function gets the targets first and the outputs second. Some losses, such as the
mean squared error, are the same both ways, but others, such as the cross-entropy, are not.
fix: Write `loss_function(model(x), y)`.

ja: 損失関数に、目標値、モデルの出力の順で渡されています。
平均二乗誤差のように順序を入れ替えても同じ損失もありますが、
交差エントロピーなどでは違う結果やエラーになります。
直し方: `loss_function(model(x), y)` と書きます。
"""


def train_step(model, optimizer, loss_function, x, y):
    loss = loss_function(y, model(x))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
