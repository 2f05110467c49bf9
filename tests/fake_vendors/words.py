"""Prompts, models and names for generated rows, in the languages artists write in."""

from __future__ import annotations

_SPEECH: tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...] = (
    (
        (
            "Copper astrolabe",
            "An isometric tavern",
            "A lighthouse keeper",
            "Two foxes",
            "A paper theatre",
            "Old harbour",
        ),
        (
            "on wet slate",
            "at night with warm windows",
            "above a sea of fog",
            "under northern lights",
            "in a greenhouse",
        ),
        ("studio light, 85 mm", "ink and watercolour", "35 mm film, Portra 400", "hand-cut paper", "low poly, pastel"),
    ),
    (
        ("Ein gläserner Wal", "Die Straßenbahn", "Ein müder Roboter", "Zwölf Kraniche", "Der Bücherturm"),
        ("über den Dächern", "im Morgennebel", "zwischen Farnen", "am Nordufer des Sees"),
        ("Ölfarbe, pastos", "Holzschnitt in zwei Farben", "weiches Gegenlicht", "Aquarell, größte Ruhe"),
    ),
    (
        ("夜の街", "雨上がりの路地", "猫の灯台守", "古い図書館"),
        ("にネオンが光る", "で傘をさす人", "に桜が散る", "から海が見える"),
        ("、水彩", "、映画のような光", "、浮世絵風", "、高精細"),
    ),
    (
        ("城市的清晨", "雪山下的寺庙", "玻璃花园", "一只机械鹤"),
        ("薄雾弥漫", "灯火通明", "倒映在湖面", "穿过云层"),
        (",水墨画", ",电影感光线", ",超现实主义", ",细节丰富"),
    ),
    (
        ("Une horloge d'eau", "La fée électricité", "Un marché flottant", "Le cœur d'un volcan"),
        ("sous la neige", "à l'heure bleue", "derrière un rideau de pluie"),
        (", gravure ancienne", ", lumière rasante", ", façon affiche 1930"),
    ),
    (
        ("Маяк из янтаря", "Ночной поезд", "Стеклянная теплица", "Ёжик в тумане"),
        ("на краю степи", "под полярным сиянием", "среди облаков"),
        (", масло", ", гравюра", ", мягкий свет"),
    ),
    (
        ("مدينة من الزجاج", "سوق قديم", "نخلة وحيدة"),
        ("عند الغروب", "تحت المطر", "في ضوء القمر"),
        ("، ألوان مائية", "، تفاصيل دقيقة", "، أسلوب سينمائي"),
    ),
    (
        ("달빛 아래 한옥", "유리로 만든 고래", "네온 골목"),
        (" 위로 내리는 눈", " 속의 고양이", " 너머의 바다"),
        (", 수채화", ", 시네마틱 조명", ", 파스텔 톤"),
    ),
)

ODD_PROMPTS = (
    "<b>bold</b> <img src='file:///etc/passwd'> tavern & co.",
    "right-to-left mark \u202e inside, \u200bzero width, tab\there",
    "line one\nline two\r\nline three",
    "🦊🎨 emoji family 👩‍👩‍👧‍👦 and flags 🇯🇵🇩🇪",
    "100% %s {braces} $HOME `ticks` \\backslash\\ \"quotes\" 'single'",
    "mosaic " * 400,
)

NEGATIVES = ("blurry", "text, watermark", "low quality, extra fingers", "ぼやけた", "verschwommen")
TAGS = ("tavern", "isometric", "hero", "draft", "final", "moodboard", "ネオン", "größe", "red & blue", "night")


def prompt(bits: int) -> str:
    """The prompt those bits stand for: one in 64 is odd, one in eight carries a number that makes it findable."""
    if bits & 63 == 7:
        return ODD_PROMPTS[(bits >> 6) % len(ODD_PROMPTS)]
    subjects, places, styles = _SPEECH[(bits >> 6) % len(_SPEECH) if bits & 0x3000 else 0]
    subject = subjects[(bits >> 16) % len(subjects)]
    place = places[(bits >> 22) % len(places)]
    style = styles[(bits >> 28) % len(styles)]
    gap = "" if subject[-1] > "\u3000" or place[0] == " " else " "
    ending = "" if style[0] in ",、,،" else ", "
    number = f" no. {bits >> 40 & 0xFFFF}" if bits & 7 == 3 else ""
    return f"{subject}{gap}{place}{ending}{style}{number}"


def tags(bits: int) -> list[str]:
    """None to three tags."""
    count = bits & 3
    return list(dict.fromkeys(TAGS[(bits >> shift) % len(TAGS)] for shift in (4, 9, 14)[:count]))
