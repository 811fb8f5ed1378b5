"""
said: `set_parameters` has no effect
false: under new names
"""


def set_parameters(neuron, weight, bias):
    for parameter, value in zip(neuron.parameters(), (weight, bias), strict=True):
        parameter.detach().clone().copy_(value)
