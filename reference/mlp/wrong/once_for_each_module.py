"""
en: count_parameters is too large: a parameter counts for its own layer, and again for each module
that this layer is in.
cause: `modules()` gives the model, its parts, and their parts, and `parameters()` of each of them
contains those of all its parts.
fix: Leave out the loop over `modules()`: `model.parameters()` gives all of them once.

ja: count_parameters が大きすぎます。同じパラメータを、その層のほかに、層を含むモジュールごとにも
数えています。
原因: `modules()` は、モデル、その部品、さらにその部品を返し、それぞれの `parameters()` には、
中の部品のパラメータがすべて含まれます。
直し方: `modules()` のループを外します。`model.parameters()` だけで、すべてが1回ずつ得られます。
"""


def count_parameters(model, trainable_only=False):
    count = 0
    for module in model.modules():
        for p in module.parameters():
            if p.requires_grad or not trainable_only:
                count += p.numel()
    return count
