"""Which classic mistake does a failing run look like?"""
