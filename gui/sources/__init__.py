"""Where assets come from: the sidebar and what its rows stand for."""
