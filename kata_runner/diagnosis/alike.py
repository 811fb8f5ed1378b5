"""Operators and names of PyTorch that are taken for each other."""

from __future__ import annotations

import ast

OTHERS: dict[type[ast.AST], tuple[type[ast.AST], ...]] = {
    ast.Add: (ast.Sub, ast.Mult),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div, ast.MatMult, ast.Add),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div, ast.Mod),
    ast.Mod: (ast.FloorDiv,),
    ast.MatMult: (ast.Mult,),
    ast.Pow: (ast.Mult,),
    ast.Lt: (ast.LtE, ast.Gt, ast.GtE),
    ast.LtE: (ast.Lt, ast.GtE, ast.Gt),
    ast.Gt: (ast.GtE, ast.Lt, ast.LtE),
    ast.GtE: (ast.Gt, ast.LtE, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.And: (ast.Or,),
    ast.Or: (ast.And,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
}

SIGNS: dict[type[ast.AST], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.MatMult: "@",
    ast.Pow: "**",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.BitXor: "^",
    ast.LShift: "<<",
    ast.RShift: ">>",
}

# Names of PyTorch that are taken for each other.
KIN = [
    group.split()
    for group in (
        "sum mean",
        "zeros ones empty",
        "zeros_like ones_like empty_like",
        "max min amax amin",
        "argmax argmin",
        "maximum minimum",
        "softmax log_softmax",
        "exp log",
        "sin cos",
        "relu sigmoid tanh",
        "stack cat",
        "train eval",
        "float double long",
        "float32 float64 int64",
        "any all",
        "floor ceil round",
        "rand randn",
        "std var",
        "normal_ uniform_",
        "view reshape",
        "detach clone",
        "expand repeat",
        "repeat repeat_interleave",
        "no_grad enable_grad",
        "append extend",
        "BatchNorm1d LayerNorm",
        "Conv1d Conv2d",
        "MaxPool2d AvgPool2d",
        "log_softmax logsumexp",
        "item detach",
        "parameters children",
        "keys values items",
        "backward grad",
        "add_ sub_",
        "mul_ div_",
        "addcmul_ addcdiv_",
        "add sub",
        "dot matmul",
        "mul div",
    )
]
REDUCING = frozenset(
    [
        "sum",
        "mean",
        "var",
        "std",
        "amax",
        "amin",
        "max",
        "min",
        "argmax",
        "argmin",
        "softmax",
        "log_softmax",
        "logsumexp",
        "cat",
        "stack",
        "norm",
        "cumsum",
        "prod",
        "any",
        "all",
    ]
)
MAKING = frozenset(
    ["zeros", "ones", "empty", "full", "arange", "tensor", "rand", "randn", "eye", "linspace"]
)

# What is assigned to on objects of PyTorch. To assign to another name is no error, and does nothing.
ATTRIBUTES = ("requires_grad", "grad", "data", "weight", "bias", "training")

# What moves a tensor to another device: where all is on the CPU, it does nothing.
MOVING = frozenset(["to", "cpu", "cuda"])
