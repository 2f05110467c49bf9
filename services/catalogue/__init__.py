"""The local catalogue: what the providers told, and what the artist thinks of it."""

from services.catalogue.catalogue import Catalogue
from services.catalogue.listing import Listing
from services.catalogue.relations import Relations
from services.catalogue.totals import Totals
from services.catalogue.values import Batch, Claim, CollectionCounts, Counts, Stored, Undone

__all__ = [
    "Batch",
    "Catalogue",
    "Claim",
    "CollectionCounts",
    "Counts",
    "Listing",
    "Relations",
    "Stored",
    "Totals",
    "Undone",
]
