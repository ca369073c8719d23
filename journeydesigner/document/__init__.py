"""What happens to a journey over time: the document, transactions, history, selection."""

from journeydesigner.document.document import Change, Document
from journeydesigner.document.gesture import Gesture
from journeydesigner.document.history import History, Step
from journeydesigner.document.selection import Selection
from journeydesigner.document.transaction import Transaction

__all__ = ["Change", "Document", "Gesture", "History", "Selection", "Step", "Transaction"]
