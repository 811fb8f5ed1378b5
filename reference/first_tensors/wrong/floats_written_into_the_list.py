"""
code: in from_list has numbers[_] = _

en: from_list gives the right tensor, but changes the list.
cause: `numbers[i] = …` puts the float into the caller's list.
fix: Leave the list as it is: `torch.tensor` makes floats of it with `dtype=torch.float32`.

ja: from_list の結果は合っていますが、渡されたリストが変わっています。
原因: `numbers[i] = …` は、呼び出し側のリストに小数を書き込みます。
直し方: リストはそのままにします。`torch.tensor` に `dtype=torch.float32` を渡せば、小数になります。
"""

import torch


def from_list(numbers):
    for i in range(len(numbers)):
        numbers[i] = float(numbers[i])
    return torch.tensor(numbers)
