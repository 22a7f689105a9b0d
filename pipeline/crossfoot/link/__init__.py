"""Claims -> ledger: which figures of an article may be held against each other, and why."""
