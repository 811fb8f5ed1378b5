"""
code: calls detach_
en: `predict` changes x: afterwards, no gradient can flow back through it.
cause: `detach_` works in place: it cuts the caller's tensor off from its record.
fix: Leave out `detach_()`, and call the net under `torch.no_grad()`.

ja: `predict` が x を書き換えています。呼び出した後、x を通して勾配を伝えられません。
原因: `detach_` はインプレース演算で、呼び出し側のテンソルを計算の記録から切り離します。
直し方: `detach_()` を外し、`torch.no_grad()` の中で net を呼びます。
"""


def predict(net, x):
    was_training = net.training
    net.eval()
    y = net(x.detach_()).detach()
    net.train(was_training)
    return y
