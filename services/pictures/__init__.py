"""Pictures from untrusted bytes: decoded in confined worker processes, kept in a store with a budget."""
