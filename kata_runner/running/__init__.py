"""The process that waits for a verdict. It never executes the learner's code."""
