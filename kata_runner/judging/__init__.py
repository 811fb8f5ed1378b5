"""Is what came out what was expected? Pure functions over plain data, without torch."""
