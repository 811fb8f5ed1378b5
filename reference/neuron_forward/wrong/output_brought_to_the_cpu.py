"""
wrong: off the CPU only

en: The output is brought to the CPU with `.cpu()`, while the inputs lie on another
device.
mend: Leave out `.cpu()`: a result lives on the device of its inputs.

ja: 出力を `.cpu()` で CPU に戻しています。入力は別のデバイスに
あるのに、結果だけが CPU に置かれます。
直し方: `.cpu()` を外します。結果は入力と同じデバイスに置きます。
"""

import torch
from torch import nn


class Neuron(nn.Module):
    def __init__(self, in_features=2):
        super().__init__()
        self.linear = nn.Linear(in_features, 1)

    def forward(self, x):
        return torch.tanh(self.linear(x)).cpu()
