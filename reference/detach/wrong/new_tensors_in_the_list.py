"""
code: has _[_] = _
en: The tensors of the average have their old values after follow_.
cause: `average[i] = …` puts a new tensor into the list. A network that has the old one keeps its old values.
fix: Change the tensor itself, with `mul_` and `add_` or with `copy_`.

ja: follow_ を呼んでも、average のテンソルが元の値のままです。
原因: `average[i] = …` では、リストに新しいテンソルが入るだけです。元のテンソルをもつネットワークの値は変わりません。
直し方: `mul_` と `add_`、または `copy_` を使って、テンソルそのものを書き換えます。
"""

import torch


def follow_(average, parameters, decay):
    with torch.no_grad():
        for i, p in enumerate(parameters):
            average[i] = decay * average[i] + (1 - decay) * p
