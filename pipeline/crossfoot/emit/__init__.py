"""Everything that leaves a run: records, their judges, and the files of a run's folder."""

from crossfoot.emit.run_folder import RunWriter
from crossfoot.emit.run_record import RunInfo

__all__ = ["RunInfo", "RunWriter"]
