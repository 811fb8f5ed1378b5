"""What a kata's `picture.py` says of its computation graph. Everything here is for packs too."""

from kata_runner.drawing.recording import OUTPUT, Recorded, recorded, uses

__all__ = ["OUTPUT", "Recorded", "recorded", "uses"]
