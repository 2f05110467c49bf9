"""The settings: one window, one module a page, and every change holds at once."""
