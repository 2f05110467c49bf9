"""Everything that touches the network: two kinds of HTTP client over connections to checked addresses."""
