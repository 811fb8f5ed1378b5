def derivative(f, x):
    leaf = x.clone().detach().requires_grad_(True)
    y = f(leaf)
    if y.dim() > 0:
        y = y.flatten()[0]
    y.backward()
    return leaf.grad
