"""Where in the learner's file something happened."""

from __future__ import annotations

import inspect
import linecache
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from kata_runner.model.story import Place

Frames = Sequence[tuple[str, int]]  # file and line of each frame, the deepest last


def frames_of(error: BaseException) -> Frames:
    """The frames through which an exception came, with those that Dynamo only read, not executed."""
    executed = [
        (frame.f_code.co_filename, number)
        for frame, number in traceback.walk_tb(error.__traceback__)
    ]
    read = getattr(error, "real_stack", None) or ()
    return [*executed, *((frame.filename, frame.lineno) for frame in read)]


def frames_at(frame: FrameType | None) -> Frames:
    """The frames in which a thread is at work."""
    stack = traceback.walk_stack(frame) if frame else iter(())
    return [(f.f_code.co_filename, number) for f, number in stack][::-1]


def own_place(frames: Frames, files: Sequence[Path]) -> Place | None:
    """The deepest line of the solution among the frames; of an overlay, its own come first."""
    for path in reversed(files):
        for file, number in reversed(frames):
            if file == str(path):
                return Place(file, number, linecache.getline(file, number).strip())
    return None


def place_outside(error: BaseException, files: Sequence[Path]) -> Place | None:
    """The line outside of all functions, be it in a class, in whose execution an exception came."""
    names, place = {str(path) for path in files}, None
    for frame, number in traceback.walk_tb(error.__traceback__):
        file = frame.f_code.co_filename
        if file in names:
            if frame.f_code.co_flags & inspect.CO_OPTIMIZED:  # only the code of functions is
                break
            place = Place(file, number, linecache.getline(file, number).strip())
    return place


def functions_until(error: BaseException, place: Place) -> str:
    """What is written in the functions of its file that lead to a place, each up to its line.

    The last line is that of the place.
    """
    lines = linecache.getlines(place.file)
    found = ""
    for frame, number in traceback.walk_tb(error.__traceback__):
        if frame.f_code.co_filename == place.file:
            found += "".join(lines[frame.f_code.co_firstlineno - 1 : number])
            if number == place.number:
                return found
    return ""


def raises_not_implemented(place: Place, frames: Frames) -> bool:
    """Is the line itself what raises? PyTorch raises `NotImplementedError` too, of what it lacks."""
    return "raise NotImplementedError" in place.text and frames[-1] == (place.file, place.number)


def is_not_implemented(error: BaseException) -> bool:
    """Is it a NotImplementedError, or what `torch.compile` makes of one?"""
    cause = type(error.__cause__).__name__
    return isinstance(error, NotImplementedError) or cause == "ObservedNotImplementedError"
