"""Is a kata good enough? And the skeleton of a new one."""
