"""
code: in train_step has _.data[0] or in train_step has return _[0]

en: train_step stops with an error: a tensor of the shape () has no element [0].
cause: The loss is a single number, of the shape ().
fix: Take the number out with `.item()`.

ja: 形が () のテンソルには要素 [0] がないので、train_step がエラーになります。
原因: 損失は1つの数値で、その形は () です。
直し方: `.item()` で数値を取り出します。
"""


def train_step(model, optimizer, loss_function, x, y):
    loss = loss_function(model(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.data[0]
