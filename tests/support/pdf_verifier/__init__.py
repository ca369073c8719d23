"""An independent reader of tagged PDFs: what a program for blind people would make of one.

It shares no code with the writer; it knows PDF through pikepdf, and fonts through fontTools.
"""

from tests.support.pdf_verifier.findings import Finding
from tests.support.pdf_verifier.verifier import leaf_texts, verify

__all__ = ["Finding", "leaf_texts", "verify"]
