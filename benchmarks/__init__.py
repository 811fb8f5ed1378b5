"""Ratios that the project promises, measured; `make bench` prints them. See `measure.py`."""
