"""The detail pane: everything known about what is selected, and the review of it."""
