"""The pictures, computation graphs and experiments of a kata."""
