"""The squares as rows, by `permute`, and the largest of each row; the image is clamped at 0."""

from torch import nn


def max_pool2d(images, size):
    N, C, H, W = images.shape
    rows, columns = H // size, W // size
    kept = images.narrow(2, 0, rows * size).narrow(3, 0, columns * size)
    squares = kept.reshape(N, C, rows, size, columns, size).permute(0, 1, 2, 4, 3, 5)
    values, _ = squares.reshape(N, C, rows, columns, size * size).max(dim=-1)
    return values


class ConvNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.a = nn.Conv2d(1, 8, 3, padding=1)
        self.b = nn.Conv2d(in_channels=8, out_channels=16, kernel_size=3, padding=1)
        self.c = nn.Linear(in_features=64, out_features=classes)

    def forward(self, x):
        x = max_pool2d(self.a(x).clamp(min=0), 2)
        x = max_pool2d(self.b(x).clamp(min=0), 2)
        return self.c(x.view(-1, 64))
