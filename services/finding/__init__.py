"""The search language: from what a person types to a `Query`, and back."""
