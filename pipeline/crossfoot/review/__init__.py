"""The review desk, where fact-checkers decide: an optional extra, ``crossfoot[review]``.

What the pages and the API stand on, each function taking the open `Desk` first:

- `desk`: ``open_desk(where, clock)``, ``Desk.close()``
- `load`: ``load_run(desk, folder)``, ``list_runs(desk)``; `keep`: ``keep_article(desk, records, reviewer)``
- `queue`: ``page(desk, view, number, size)``, ``facets(desk, view)``, ``facet(desk, view, name, containing)``,
  ``neighbours(desk, view, item_id)``
- `items`: ``finding``, ``claim``, ``article``, ``article_lines``, ``events``, ``confirmed_claims``
- `decisions`: ``decide(desk, request, reviewer)``, ``decision_records(desk)``
- `suppress`: ``list_rules``, ``suggest_rule``, ``preview``, ``add_rule``, ``revoke_rule``, ``export_rules``, ``import_rules``
- `dashboard`: ``dashboard(desk)``
- `address`: ``to_query(view)``, ``from_query(pairs)``: a view is its URL
"""
