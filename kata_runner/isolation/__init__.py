"""A process locks itself in before it executes a stranger's code: Linux, without root or a container."""
