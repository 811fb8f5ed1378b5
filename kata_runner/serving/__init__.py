"""The processes that execute a learner's code, and say what came of it."""
