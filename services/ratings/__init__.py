"""Ratings, notes and collections as files that other computers and other programs can read."""
