"""Generator of Tickmark's synthetic corpus of assurance reports."""
