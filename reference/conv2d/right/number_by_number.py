"""Each number of the result by itself, written into zeros."""


def output_size(size, kernel, stride=1, padding=0):
    count, start = 0, 0
    while start + kernel <= size + 2 * padding:
        count += 1
        start += stride
    return count


def conv2d(x, weight, bias=None, stride=1, padding=0):
    N, C, H, W = x.shape
    K, _, KH, KW = weight.shape
    framed = x.new_zeros((N, C, H + 2 * padding, W + 2 * padding))
    framed[:, :, padding : padding + H, padding : padding + W] = x
    OH, OW = output_size(H, KH, stride, padding), output_size(W, KW, stride, padding)
    y = x.new_zeros((N, K, OH, OW))
    for n in range(N):
        for k in range(K):
            for i in range(OH):
                for j in range(OW):
                    top, left = i * stride, j * stride
                    piece = framed[n, :, top : top + KH, left : left + KW]
                    y[n, k, i, j] = (piece * weight[k]).sum()
                    if bias is not None:
                        y[n, k, i, j] += bias[k]
    return y
