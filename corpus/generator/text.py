"""Text as it is compared: paper and label are never alike to the letter."""

import re
import unicodedata


def squeeze(text):
    """Letters and digits only, so that line ends, hyphens and lost apostrophes do not matter."""
    text = re.sub(r"</?(?:b|i|sup)>", "", text)
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKC", text).lower())


def words_of(text, count=6):
    """A few consecutive words that stand in the text as printed."""
    words = [w for w in re.sub(r"<.*?>", "", text).split()]
    if len(words) <= count:
        return " ".join(words)
    return " ".join(words[-count - 1:-1]).strip(".,;:")
