"""What fits into the strip under a picture, and where: pure arithmetic of the design's drop order.

Lengths are those of the design at an interface scale of 1.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

FLAG, STAR, STAR_GAP, MARK, LABEL, BADGE = 14, 12, 2, 12, 10, 16
GAP, TEXT_GAP, MIDDLE = 6, 4, 4
STARS = 5
ONLY_FLAG_BELOW = 72


@dataclass(frozen=True, slots=True)
class Strip:
    """What a strip shows. `few` draws stars as a number and one star.

    `text_width` 0 means no duration, format or count; `kind` is the mark of a stack where there is one.
    """

    flag: bool = False
    stars: int = 0
    unlit: bool = False
    gone: bool = False
    label: bool = False
    note: bool = False
    kind: bool = False
    text_width: int = 0
    badge: bool = True
    few: bool = False
    label_edge: int = LABEL

    @property
    def star_slots(self) -> int:
        """How many stars are drawn, lit or not."""
        return STARS if self.unlit else self.stars

    @property
    def width(self) -> int:
        """The room it needs."""
        return self.left_width + MIDDLE + self.right_width

    @property
    def left_width(self) -> int:
        """The room that flag and stars need."""
        flag = FLAG + GAP if self.flag else 0
        return flag + (self._stars_width() if self.star_slots else 0)

    def places(self, width: int) -> dict[str, int]:
        """The left edge of each part in a strip of this width."""
        found: dict[str, int] = {}
        if self.flag:
            found["flag"] = 0
        if self.star_slots:
            found["stars"] = FLAG + GAP if self.flag else 0
        right = width
        for name, size in self._right_parts():
            right -= size
            found[name] = right
            right -= TEXT_GAP if name == "text" else GAP
        return found

    def _stars_width(self) -> int:
        if self.few:
            return 2 * STAR
        return self.star_slots * (STAR + STAR_GAP) - STAR_GAP

    def _right_parts(self) -> list[tuple[str, int]]:
        """From the right edge inwards."""
        parts = [("badge", BADGE, self.badge), ("text", self.text_width, self.text_width > 0 and self.kind),
                 ("kind", MARK, self.kind), ("note", MARK, self.note), ("gone", MARK, self.gone),
                 ("label", self.label_edge, self.label)]  # fmt: skip
        return [(name, size) for name, size, there in parts if there]

    @property
    def right_width(self) -> int:
        """The room that all the others need, at the right edge."""
        parts = self._right_parts()
        gaps = sum(TEXT_GAP if name == "text" else GAP for name, _size in parts[:-1])
        return sum(size for _name, size in parts) + gaps


def fit(strip: Strip, width: int) -> Strip:
    """The same strip without what has no room, in the design's order."""
    if width < ONLY_FLAG_BELOW:
        return Strip(flag=strip.flag, badge=False)
    drops: tuple[dict[str, object], ...] = (
        {"text_width": 0}, {"note": False}, {"kind": False}, {"unlit": False}, {"label": False}, {"gone": False},
        {"few": True}, {"stars": 0},
    )  # fmt: skip
    for drop in drops:
        if strip.width <= width:
            break
        strip = replace(strip, **drop)  # type: ignore[arg-type]  # the table above names fields of Strip
    return strip
