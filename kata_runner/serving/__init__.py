"""The processes that execute a learner's code, and tell whoever asked what came of it."""
