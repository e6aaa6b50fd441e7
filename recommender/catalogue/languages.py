"""Languages as ISO 639-1 codes, out of codes or their English names."""

from __future__ import annotations

import re

_CODES = {
    "english": "en", "french": "fr", "german": "de", "spanish": "es", "castilian": "es", "italian": "it",
    "portuguese": "pt", "dutch": "nl", "flemish": "nl", "swedish": "sv", "norwegian": "no", "danish": "da",
    "finnish": "fi", "icelandic": "is", "polish": "pl", "czech": "cs", "slovak": "sk", "hungarian": "hu",
    "romanian": "ro", "bulgarian": "bg", "russian": "ru", "ukrainian": "uk", "serbian": "sr", "croatian": "hr",
    "greek": "el", "turkish": "tr", "arabic": "ar", "hebrew": "he", "persian": "fa", "hindi": "hi", "urdu": "ur",
    "bengali": "bn", "tamil": "ta", "telugu": "te", "malayalam": "ml", "kannada": "kn", "marathi": "mr",
    "punjabi": "pa", "japanese": "ja", "korean": "ko", "chinese": "zh", "mandarin": "zh", "cantonese": "cn",
    "thai": "th", "vietnamese": "vi", "indonesian": "id", "tagalog": "tl", "malay": "ms", "latin": "la",
    "catalan": "ca", "basque": "eu", "galician": "gl", "irish": "ga", "norwegian bokmål": "nb", "bokmål": "nb",
    "estonian": "et", "latvian": "lv", "lithuanian": "lt", "georgian": "ka", "oriya": "or", "central khmer": "km",
}  # fmt: skip


def language(value: object) -> str | None:
    """The code of the first language that is named ("en" for "English, French")."""
    if isinstance(value, list) and value:
        value = value[0]
    if not isinstance(value, str):
        return None
    first = re.split(r"[|,;/]", value[:200])[0].strip().casefold()
    if re.fullmatch(r"[a-z]{2}([-_][a-z]{2})?", first):
        return first[:2]
    return _CODES.get(first)
