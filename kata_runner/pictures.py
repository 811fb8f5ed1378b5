"""What a kata's `picture.py` draws with. Everything here is for packs too."""

from kata_runner.drawing.pictures import (
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    PURPLE,
    RED,
    SKY,
    Scene,
)

__all__ = ["BLUE", "GREEN", "GREY", "ORANGE", "PURPLE", "RED", "SKY", "Scene"]
