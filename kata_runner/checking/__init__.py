"""The process that executes the learner's code: draws, observes, keeps the limits."""
