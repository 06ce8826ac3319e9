"""What a case changes in its finished document: words replaced, blocks put in.

So a report that is like others but for a few words needs no firm of its own.
"""

from dataclasses import dataclass

from . import model
from .model import Heading, Para


@dataclass
class Replace:
    """Every `old` becomes `new`, in the sections of a role or, without one, everywhere."""
    role: str
    old: str
    new: str

    def apply(self, document):
        seen = 0

        def change(text):
            nonlocal seen
            seen += text.count(self.old)
            return text.replace(self.old, self.new)

        part = document if self.role is None else model.Document("", model.Style(), [s for s in document.sections if s.role == self.role])
        model.map_text(part, change)
        if not seen:
            raise ValueError(f"nothing to replace: {self.old!r}")


@dataclass
class Insert:
    """Blocks behind the first heading or paragraph of a section that contains `after`."""
    role: str
    after: str
    blocks: list

    def apply(self, document):
        for section in document.sections:
            for n, block in enumerate(section.blocks):
                if section.role == self.role and isinstance(block, (Heading, Para)) and self.after in block.text:
                    section.blocks[n + 1:n + 1] = self.blocks
                    return
        raise ValueError(f"nowhere to insert: {self.after!r}")
