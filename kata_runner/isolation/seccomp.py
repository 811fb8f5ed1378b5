"""Seccomp: which system calls are refused. Nothing takes it back.

No socket, no other process, no program, no signal to anybody else; no change of a file's rights or
times, which Landlock does not cover; none of the doors by which processes share or watch each other.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct

from kata_runner.isolation.kernel import CannotIsolate, call, machine, system_call
from kata_runner.model.language import Text

# The numbers of <asm/unistd.h>: x86_64, aarch64; None where there is no such call.
_REFUSED: tuple[tuple[str, int | None, int | None], ...] = (
    # The network, and sockets that are files.
    ("socket", 41, 198),
    # Other processes and other programs.
    ("fork", 57, None),
    ("vfork", 58, None),
    ("execve", 59, 221),
    ("execveat", 322, 281),
    ("ptrace", 101, 117),
    ("process_vm_readv", 310, 270),
    ("process_vm_writev", 311, 271),
    ("process_madvise", 440, 440),
    ("pidfd_open", 434, 434),
    ("pidfd_getfd", 438, 438),
    ("pidfd_send_signal", 424, 424),
    ("tkill", 200, 130),
    ("rt_sigqueueinfo", 129, 138),
    ("rt_tgsigqueueinfo", 297, 240),
    ("setpriority", 141, 140),
    ("ioprio_set", 251, 30),
    # Rights, owners, attributes and times of files.
    ("chmod", 90, None),
    ("fchmod", 91, 52),
    ("fchmodat", 268, 53),
    ("fchmodat2", 452, 452),
    ("chown", 92, None),
    ("fchown", 93, 55),
    ("lchown", 94, None),
    ("fchownat", 260, 54),
    ("setxattr", 188, 5),
    ("lsetxattr", 189, 6),
    ("fsetxattr", 190, 7),
    ("setxattrat", 463, 463),
    ("removexattr", 197, 14),
    ("lremovexattr", 198, 15),
    ("fremovexattr", 199, 16),
    ("removexattrat", 466, 466),
    ("file_setattr", 469, 469),
    ("utime", 132, None),
    ("utimes", 235, None),
    ("futimesat", 261, None),
    ("utimensat", 280, 88),
    # What others do in a folder: it would tell the names of files that cannot be listed.
    ("inotify_init", 253, None),
    ("inotify_init1", 294, 26),
    ("inotify_add_watch", 254, 27),
    # Memory that outlives a process, or that no limit counts.
    ("memfd_create", 319, 279),
    ("memfd_secret", 447, 447),
    ("shmget", 29, 194),
    ("shmat", 30, 196),
    ("shmctl", 31, 195),
    ("msgget", 68, 186),
    ("msgsnd", 69, 189),
    ("msgrcv", 70, 188),
    ("msgctl", 71, 187),
    ("semget", 64, 190),
    ("semop", 65, 193),
    ("semctl", 66, 191),
    ("semtimedop", 220, 192),
    ("mq_open", 240, 180),
    ("mq_unlink", 241, 181),
    ("add_key", 248, 217),
    ("request_key", 249, 218),
    ("keyctl", 250, 219),
    # The inside of the kernel, and ways around this list.
    ("io_uring_setup", 425, 425),
    ("io_uring_enter", 426, 426),
    ("io_uring_register", 427, 427),
    ("bpf", 321, 280),
    ("perf_event_open", 298, 241),
    ("userfaultfd", 323, 282),
    ("fanotify_init", 300, 262),
    ("unshare", 272, 97),
    ("setns", 308, 268),
    ("chroot", 161, 51),
    ("mount", 165, 40),
    ("umount2", 166, 39),
    ("pivot_root", 155, 41),
    ("open_tree", 428, 428),
    ("move_mount", 429, 429),
    ("fsopen", 430, 430),
    ("fsmount", 432, 432),
    ("fspick", 433, 433),
    ("mount_setattr", 442, 442),
)
# These are for this process alone: their first argument says which one is meant.
_OWN: tuple[tuple[str, int, int], ...] = (
    ("kill", 62, 129),
    ("tgkill", 234, 131),
    ("prlimit64", 302, 261),
    ("sched_setparam", 142, 118),
    ("sched_setscheduler", 144, 119),
    ("sched_setaffinity", 203, 122),
    ("sched_setattr", 314, 274),
)
_CLONE = (56, 220)  # a thread may be started, a process may not
_CLONE3 = (435, 435)  # says so in memory, where no filter can look; without it `clone` is used
_FCNTL = (72, 25)
_SECCOMP = (317, 277)
_ARCHITECTURE = (0xC000003E, 0xC00000B7)
_SET_OWNER = (8, 15)  # F_SETOWN, F_SETOWN_EX: whom a descriptor sends signals
_CLONE_THREAD = 0x10000
_X32 = 0x40000000  # other numbers for the same calls

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000
_NUMBER, _ARCH, _FIRST, _SECOND = 0, 4, 16, 24  # where they are in what the filter is given
_SPEC_ALLOW = 1 << 2  # else some kernels slow the process down
_NO_NEW_PRIVILEGES = 38

_NO_TABLE = Text(
    en="The system calls of this system are not known here: only Linux on x86_64 and aarch64.",
    ja="このシステムのシステムコールには対応していません（対応：x86_64 と aarch64 の Linux）。",
)
_NO_SECCOMP = Text(
    en="Linux cannot refuse system calls to a process here: that needs seccomp filters.",
    ja="この Linux では、プロセスのシステムコールを制限できません。seccomp フィルターが必要です。",
)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_char_p))


def check() -> None:
    """Raises CannotIsolate where this system has no such filters."""
    column = machine()
    if column is None:
        raise CannotIsolate(_NO_TABLE)
    try:  # with no filter at all: where there are filters, the address is what is wrong
        system_call(_SECCOMP[column], 1, 0, None)
    except OSError as error:
        if error.errno != errno.EFAULT:
            raise CannotIsolate(_NO_SECCOMP) from None


def refuse() -> None:
    """From now on these calls fail with PermissionError, for every thread that is started later."""
    check()
    column = machine() or 0
    code = b"".join(struct.pack("=HBBI", *step) for step in _steps(column, os.getpid()))
    program = _Program(len(code) // 8, code)
    call("prctl", _NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    system_call(_SECCOMP[column], 1, _SPEC_ALLOW, ctypes.byref(program))


def no_new_privileges() -> None:
    """Landlock and seccomp ask for this first: no program gives this process more rights."""
    call("prctl", _NO_NEW_PRIVILEGES, 1, 0, 0, 0)


Step = tuple[int, int, int, int]  # what to do, how many steps to skip if so and if not, a number


def _steps(column: int, pid: int) -> list[Step]:
    refuse = (_RETURN, 0, 0, _REFUSE | errno.EPERM)
    allow = (_RETURN, 0, 0, _ALLOW)
    steps: list[Step] = [
        (_LOAD, 0, 0, _ARCH),
        (_EQUAL, 1, 0, _ARCHITECTURE[column]),
        refuse,
        (_LOAD, 0, 0, _NUMBER),
    ]
    if column == 0:
        steps += [(_AT_LEAST, 0, 1, _X32), refuse]
    for _, *numbers in _REFUSED:
        number = numbers[column]
        if number is not None:
            steps += [(_EQUAL, 0, 1, number), refuse]
    steps += [(_EQUAL, 0, 1, _CLONE3[column]), (_RETURN, 0, 0, _REFUSE | errno.ENOSYS)]
    steps += [
        (_EQUAL, 0, 4, _CLONE[column]),
        (_LOAD, 0, 0, _FIRST),
        (_ANY_BIT, 0, 1, _CLONE_THREAD),
        allow,
        refuse,
    ]
    for _, *known in _OWN:
        own = {0, pid} if known[0] != _OWN[0][1] else {0, pid, -pid & 0xFFFFFFFF}
        steps += [(_EQUAL, 0, len(own) + 3, known[column]), (_LOAD, 0, 0, _FIRST)]
        steps += [(_EQUAL, len(own) - i, 0, value) for i, value in enumerate(sorted(own))]
        steps += [refuse, allow]
    steps += [(_EQUAL, 0, 4, _FCNTL[column]), (_LOAD, 0, 0, _SECOND)]
    steps += [(_EQUAL, 1, 0, _SET_OWNER[0]), (_EQUAL, 0, 1, _SET_OWNER[1]), refuse]
    return [*steps, allow]
