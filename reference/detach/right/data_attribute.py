"""`.data` everywhere, and the formula solved the other way round."""


def td_loss(value, reward, next_value, gamma):
    error = reward.data + gamma * next_value.data - value
    return error.pow(2).mean()


def round_through(x):
    return x - (x - x.round()).data


def follow_(average, parameters, decay):
    for a, p in zip(average, parameters, strict=True):
        a.data.copy_(decay * a.data + (1 - decay) * p.data)
