"""
code: has _.dataset

en: train_epoch stops with an error: the loader has no `dataset`.
cause: `dataset` is an attribute of a DataLoader. The loader may also be a list, or anything else
that gives pairs of x and y.
fix: Count the rows while you go through the loader, with `len(x)`, and divide by that number.

ja: loader に `dataset` がないため、train_epoch がエラーで止まります。
原因: `dataset` は DataLoader の属性です。loader は、リストなど、x と y の組を返すほかのものでもかまいません。
直し方: loader を1周しながら `len(x)` で行数を数え、その数で割ります。
"""

from itertools import islice


def train_epoch(model, optimizer, loss_function, loader, accumulate):
    batches = iter(loader)
    total = 0.0
    while group := list(islice(batches, accumulate)):
        rows = sum(len(x) for x, _ in group)
        optimizer.zero_grad()
        for x, y in group:
            loss = loss_function(model(x), y)
            (loss * len(x) / rows).backward()
            total += loss.item() * len(x)
        optimizer.step()
    return total / len(loader.dataset)
