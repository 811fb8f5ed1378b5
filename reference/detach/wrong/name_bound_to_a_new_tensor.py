"""
code: has _ = _ and has no _[_] = _ and has no average = _

en: The tensors of the average have their old values after follow_.
cause: An assignment to a name makes it refer to a new tensor. The old one does not change.
fix: Change the tensor itself, with `mul_` and `add_` or with `copy_`.

ja: follow_ を呼んでも、average のテンソルが元の値のままです。
原因: 変数への代入では、変数が新しいテンソルを指すだけで、元のテンソルは変わりません。
直し方: `mul_` と `add_`、または `copy_` を使って、テンソルそのものを書き換えます。
"""

import torch


def follow_(average, parameters, decay):
    with torch.no_grad():
        for a, p in zip(average, parameters):
            a = decay * a + (1 - decay) * p
