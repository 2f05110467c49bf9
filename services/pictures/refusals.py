"""Why bytes give no picture: the code a worker answers with, and the sentence and error the app makes of it."""

from __future__ import annotations

from enum import IntEnum, unique

from services.errors import MediaError, NoPictureError
from services.words import said


@unique
class Refusal(IntEnum):
    """A worker sends only this number: text from a process that met hostile bytes is never shown."""

    EMPTY = 1
    CUT_OFF = 2
    DAMAGED = 3
    TOO_LARGE = 4
    TOO_MUCH_MEMORY = 5
    TOO_SLOW = 6
    CRASHED = 7
    SVG = 10
    WEB_PAGE = 11
    XML = 12
    JSON = 13
    TEXT = 14
    HEIC = 20
    OTHER_PICTURE = 21
    DOCUMENT = 22
    ARCHIVE = 23
    VIDEO = 30
    SOUND = 31
    MODEL = 32
    UNKNOWN = 40


class RefusedError(Exception):
    """Raised where bytes are looked at; never leaves `services.pictures`."""

    def __init__(self, refusal: Refusal, width: int = 0, height: int = 0) -> None:
        super().__init__(refusal.name)
        self.refusal = refusal
        self.width = width
        self.height = height


_SENTENCES = {
    Refusal.EMPTY: said("The file is empty; the provider may send it whole when it is asked again."),
    Refusal.CUT_OFF: said("The file is cut off: it ends before the picture does."),
    Refusal.DAMAGED: said("The file is damaged and cannot be shown; it can still be exported as it is."),
    Refusal.TOO_LARGE: said("This picture is too large to preview; it can still be exported as it is."),
    Refusal.TOO_MUCH_MEMORY: said("This picture needs more memory than a preview may use; it can still be exported."),
    Refusal.TOO_SLOW: said("This picture takes too long to decode and is not tried again; it can still be exported."),
    Refusal.CRASHED: said(
        "This file makes the picture decoder crash and is not tried again; nothing else is affected."
    ),
    Refusal.SVG: said("A vector graphic (SVG) is shown only where its provider made a preview of it."),
    Refusal.WEB_PAGE: said("The provider sent a web page instead of a picture; try again later."),
    Refusal.XML: said("The provider's storage sent an error message instead of a picture; the link may have ended."),
    Refusal.JSON: said("The provider sent a message instead of a picture; try again later."),
    Refusal.TEXT: said("The provider sent text instead of a picture."),
    Refusal.HEIC: said("HEIC pictures cannot be shown here; the file can still be exported."),
    Refusal.OTHER_PICTURE: said("Pictures of this format cannot be shown here; the file can still be exported."),
    Refusal.DOCUMENT: said("This is a document, not a picture; it can still be exported."),
    Refusal.ARCHIVE: said("This is an archive, not a picture; it can still be exported."),
    Refusal.VIDEO: said("This is a film without a preview picture."),
    Refusal.SOUND: said("This is a sound; it has no picture."),
    Refusal.MODEL: said("This is a 3D model without a preview picture."),
    Refusal.UNKNOWN: said("This is no picture of a known format; the file can still be exported."),
}

_ASK_AGAIN = frozenset({Refusal.EMPTY, Refusal.CUT_OFF, Refusal.WEB_PAGE, Refusal.XML, Refusal.JSON, Refusal.TEXT})
_NO_PICTURE = frozenset({Refusal.VIDEO, Refusal.SOUND, Refusal.MODEL})


def error_for(refusal: Refusal, width: int = 0, height: int = 0) -> MediaError:
    """The error to raise. `permanent` is False where the address may well give other bytes another time."""
    sentence = _SENTENCES[refusal]
    if refusal is Refusal.TOO_LARGE and width and height:
        sentence = said(
            "This picture is too large to preview ({width:,} × {height:,} pixels); it can still be exported.",
            width=width,
            height=height,
        )
    if refusal in _NO_PICTURE:
        return NoPictureError(sentence, permanent=True)
    return MediaError(sentence, permanent=refusal not in _ASK_AGAIN)
