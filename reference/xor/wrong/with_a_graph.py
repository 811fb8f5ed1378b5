"""
en: The outputs are still attached to the graph (requires_grad is True), which takes memory.
cause: The net is called outside `torch.no_grad()`.
fix: Call the net inside `with torch.no_grad():`.

ja: 出力が計算グラフにつながったまま（requires_grad が True）で、メモリを使います。
原因: `torch.no_grad()` の外でネットワークを呼んでいます。
直し方: `with torch.no_grad():` の中でネットワークを呼びます。
"""


def predict(net, x):
    was_training = net.training
    net.eval()
    y = net(x)
    net.train(was_training)
    return y
