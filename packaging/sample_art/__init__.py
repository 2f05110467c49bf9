"""The art of the sample library: every piece is a function from a size and a seed to pixels."""
