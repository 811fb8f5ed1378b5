"""What a kata's `lab.py` is written with. Everything here is for packs too."""

from kata_runner.checking.solution import Solution
from kata_runner.drawing.experiment import Column, Experiment, Knob, Runs, one_of, percent

__all__ = ["Column", "Experiment", "Knob", "Runs", "Solution", "one_of", "percent"]
