"""Goes through the named parameters; NumPy for the standard deviation."""

import numpy as np
import torch
from torch import nn


def initialise_(model):
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            position, kind = name.split(".")
            if kind == "bias":
                parameter.zero_()
            else:
                following = model[int(position) + 1 : int(position) + 2]
                relu = any(isinstance(part, nn.ReLU) for part in following)
                parameter.normal_().mul_(((1 + relu) / parameter.size(1)) ** 0.5)


def spread(model, x):
    deviations, h = [], x.clone()
    for part in model:
        h = part(h)
        deviations.append(float(np.std(h.detach().cpu().numpy())))
    return deviations
