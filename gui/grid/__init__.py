"""The gallery's grid: the list of assets, its own geometry, its painting, and the thumbnails it asks for."""
