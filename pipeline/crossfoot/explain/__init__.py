"""A finding of a finished run, step by step: what ``crossfoot explain`` prints."""
