"""What a kata's `picture.py` draws with. Everything here is for packs too."""

from kata_runner.drawing.scene import Scene
from kata_runner.drawing.style import BLUE, GREEN, GREY, ORANGE, PURPLE, RED, SKY

__all__ = ["BLUE", "GREEN", "GREY", "ORANGE", "PURPLE", "RED", "SKY", "Scene"]
