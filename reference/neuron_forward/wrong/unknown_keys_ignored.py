"""
code: has _.load_state_dict(_, strict=False) or has _.load_state_dict(_, False)

en: `set_parameters` has no effect: the neuron still computes with its old weight and bias.
cause: With `strict=False`, `load_state_dict` leaves out keys that the neuron does not have, and
says nothing.
fix: Leave out `strict=False`, and use the keys of `neuron.state_dict()`.

ja: `set_parameters` の効果がなく、元の重みとバイアスで計算しています。
原因: `strict=False` を指定した `load_state_dict` は、ニューロンにないキーを、エラーにせずに無視します。
直し方: `strict=False` を外し、`neuron.state_dict()` と同じキーを使います。
"""


def set_parameters(neuron, weight, bias):
    neuron.load_state_dict({"weight": weight, "bias": bias}, strict=False)
