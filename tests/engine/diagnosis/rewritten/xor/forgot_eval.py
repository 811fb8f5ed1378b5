import torch


@torch.no_grad()
def predict(net, x):
    outputs = net.forward(x)
    return outputs
