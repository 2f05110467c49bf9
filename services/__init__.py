"""Everything Vitrine does without a window: providers, network, catalogue, sync, pictures, command line."""
