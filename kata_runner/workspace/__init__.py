"""The folder that holds a learner's katas: its files, and how far the learner has come."""
