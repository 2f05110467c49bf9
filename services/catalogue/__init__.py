"""The local catalogue: what the providers told, and what the artist thinks of it."""

from services.catalogue.catalogue import Catalogue
from services.catalogue.listing import Listing
from services.catalogue.relations import Relations
from services.catalogue.totals import Totals
from services.catalogue.values import Batch, Claim, Collection, CollectionCounts, Counts, Place, Stored, Undone

__all__ = [
    "Batch",
    "Catalogue",
    "Claim",
    "Collection",
    "CollectionCounts",
    "Counts",
    "Listing",
    "Place",
    "Relations",
    "Stored",
    "Totals",
    "Undone",
]
