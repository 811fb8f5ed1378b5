"""
wrong: off the CPU only

en: The outputs are brought to the CPU, away from the inputs and from everything else they will
be computed with.
mend: Return them where they are; whoever needs them on the CPU can bring them there.

ja: 出力を CPU に移しています。入力など、
これから一緒に計算する相手とは別のデバイスになってしまいます。
直し方: 出力はそのまま返します。CPU で必要なら、使う側で移せます。
"""

import torch


def predict(net, x):
    modes = {part: part.training for part in net.modules()}
    net.eval()
    with torch.no_grad():
        y = net(x).cpu()
    for part, training in modes.items():
        part.training = training
    return y
