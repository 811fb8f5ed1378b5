"""
en: The outputs are still attached to the graph: it costs memory, and they cannot be turned into
NumPy arrays.
mend: Ask the net inside `with torch.no_grad():`.

ja: 出力が計算グラフにつながったままです。メモリを使ううえに、
NumPy の配列に変換することもできません。
直し方: `with torch.no_grad():` の中でネットワークを呼びます。
"""


def predict(net, x):
    modes = {part: part.training for part in net.modules()}
    net.eval()
    y = net(x)
    for part, training in modes.items():
        part.training = training
    return y
