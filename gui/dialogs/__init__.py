"""Dialogs. They are opened with `open()` and tell by `finished` how they ended."""
