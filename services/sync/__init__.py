"""Reading from the providers: what was read, what is read next, and where media are to be had just now."""
