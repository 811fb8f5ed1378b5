"""Hidden layers and output apart; all parameters in one long vector."""

from torch import nn
from torch.nn.utils import parameters_to_vector


class MLP(nn.Module):
    def __init__(self, sizes, activation=nn.ReLU):
        super().__init__()
        *before, last = zip(sizes, sizes[1:], strict=False)
        hidden = [nn.Sequential(nn.Linear(i, o), activation()) for i, o in before]
        self.hidden = nn.Sequential(*hidden)
        self.output = nn.Linear(*last)

    def forward(self, x):
        return self.output(self.hidden(x))


def count_parameters(model, trainable_only=False):
    parameters = [p for p in model.parameters() if p.requires_grad >= trainable_only]
    return len(parameters_to_vector(parameters)) if parameters else 0
