"""The window: it paints what `services.gallery` tells, and sends back what the artist wants."""
