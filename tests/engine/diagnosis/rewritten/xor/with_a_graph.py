from copy import deepcopy


def predict(net, x):
    asked = deepcopy(net).eval()
    return asked(x)
