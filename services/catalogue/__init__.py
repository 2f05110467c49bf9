"""The local catalogue: what the providers told, and what the artist thinks of it."""

from services.catalogue.catalogue import Catalogue
from services.catalogue.values import Batch, Claim, CollectionCounts, Counts, Stored, Undone

__all__ = ["Batch", "Catalogue", "Claim", "CollectionCounts", "Counts", "Stored", "Undone"]
