"""A process locks itself in before it executes a stranger's code: Linux, without root or a container.

System calls are made by hand, since neither of the packages that could do it fits; both were read:

- `landlockpy` (0.2.0; Python alone) is Landlock only. It would take the place of forty lines of
  `landlock.py`; seccomp, the folder in memory, capabilities and the environment would stay ours.
- `sandlock` (0.9.0; a library of 13 MB) needs Landlock's sixth version, ours the third. To a process
  that is running already it does Landlock alone (`confine`). Its system call filter and its limits
  need a process that it has started itself, with another one that watches it; each submission would
  then import torch again.

There are two namespaces, for users and for mounts: with them a folder has a size. None for the network
or for processes: seccomp refuses sockets and new processes, and a second fork of a process with torch
in it costs more than everything else together. `python -m benchmarks isolation` measures each part.
"""
