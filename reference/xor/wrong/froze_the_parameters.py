"""
en: `requires_grad_(False)` does avoid the graph, but it stays: the net can never be trained
again.
mend: Use `with torch.no_grad():`, which ends by itself.

ja: `requires_grad_(False)` でも計算グラフは作られませんが、その設定は残ります。
このネットワークは、もう学習できません。
直し方: ブロックを抜ければ元に戻る `with torch.no_grad():` を使います。
"""


def predict(net, x):
    modes = {part: part.training for part in net.modules()}
    net.eval().requires_grad_(False)
    y = net(x)
    for part, training in modes.items():
        part.training = training
    return y
