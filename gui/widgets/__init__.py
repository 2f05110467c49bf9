"""Small widgets that the panes and dialogs share."""
