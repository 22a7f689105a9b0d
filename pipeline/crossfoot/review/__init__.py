"""The review desk, where fact-checkers decide: an optional extra, ``crossfoot[review]``.

What the pages and the API stand on, each taking the `Desk` first:

- `desk`: ``open_desk(url_or_path) -> Desk``, ``Desk.close()``
- `load`: ``load_run(desk, folder) -> Loaded``, ``runs(desk)``; `keep`: ``keep_article(desk, records, reviewer) -> id``
- `queue`: ``page(desk, filter, number, size)``, ``facets(desk, filter)``, ``neighbours(desk, filter, item_id)``
- `items`: ``finding(desk, id)``, ``claim(desk, id)``, ``article(desk, id)``, ``articles(desk)``, ``events(desk, item_id)``
- `decisions`: ``decide(desk, request, reviewer) -> Decision``, ``decisions(desk)`` for the exports
- `suppress`: ``rules``, ``preview``, ``rule_from``, ``add_rule``, ``revoke_rule``, ``export_rules``, ``import_rules``
- `dashboard`: ``dashboard(desk)``
- `address`: ``to_query(filter)``, ``from_query(pairs)``: a view is its URL
"""
