"""The commands of `kata`: one command, one file, imported only when it is run.

`bilingual` and `reader` are what they share; everything else here is a command of that name
(`list_` for `list`, which Python knows already).
"""
