"""
en: forward returns y and h, in the wrong order.
fix: Return h first and y second, and take them in the same order wherever forward is called, in
train_step too.

ja: forward が、y、h という逆の順序で返しています。
直し方: h、y の順に返します。train_step など、forward を呼ぶところでも同じ順で受け取ります。
"""

import torch


def forward(x, w1, b1, w2, b2):
    h = torch.sigmoid(x @ w1.T + b1)
    return h @ w2.T + b2, h


def train_step(x, target, parameters, lr):
    y, h = forward(x, *parameters)
    loss = ((y - target) ** 2).sum()
    for p, gradient in zip(parameters, backward(2 * (y - target), x, h, parameters[2])):
        p -= lr * gradient
    return loss.item()
