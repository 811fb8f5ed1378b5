def derivative(f, x):
    mine = x.clone().detach()
    mine.requires_grad = True
    out = f(mine)
    out.backward()
    return mine.grad
