import torch


@torch.no_grad()
def predict(net, x):
    modes = [(m, m.training) for m in net.modules()]
    net.eval()
    answers = torch.where(net(x) > 0.5, 1.0, 0.0).type_as(x)
    for m, mode in modes:
        m.training = mode
    return answers
