"""The desk's database, apart from a run's ``crossfoot.db``.

A run's database is an output: the same articles give the same bytes, `crossfoot check --overwrite` throws it away,
and it holds one run. What people decide is none of this: it outlives runs, spans several, and on a newsroom's server
lives in PostgreSQL. So the desk has a database of its own, ``desk.db`` beside the run's folder unless another is named,
into which runs are loaded; a run's folder is only ever read.
"""
