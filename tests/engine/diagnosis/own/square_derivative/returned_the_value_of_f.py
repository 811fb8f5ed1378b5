def derivative(f, x):
    leaf = x.detach().requires_grad_()
    y = f(leaf)
    y.sum().backward()
    return y.detach()
