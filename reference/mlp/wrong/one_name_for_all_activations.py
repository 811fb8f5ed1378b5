"""
code: has _[_] = activation() or has _.add_module(_, activation()) or has self._[_] = _
or has _[_] = self.activation()

en: There is an activation only after the first linear layer.
cause: The activations all go into the same place, under one name: a later one takes the place of the
one before.
fix: Give each activation a name of its own, for example `f"act{i}"`, or collect the modules in a
list.

ja: 活性化関数が、最初の線形層の後にしかありません。
原因: どの活性化関数も同じ名前で入れています。後から入れたものが、前のものと置き換わります。
直し方: 活性化関数ごとに別の名前（たとえば `f"act{i}"`）を付けるか、モジュールをリストに集めます。
"""

from collections import OrderedDict
from itertools import pairwise

from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        layers = OrderedDict()
        for i, (inputs, outputs) in enumerate(pairwise(sizes), start=2):
            layers[f"linear{i}"] = nn.Linear(inputs, outputs)
            if i < len(sizes):
                layers["activation"] = activation()
        self.layers = nn.Sequential(layers)

    def forward(self, x):
        return self.layers(x)
