"""How long the desk's queue and search take with ten people at it: ``python -m benchmarks.desk_load [--database URL]``.

Fills a desk with made-up articles (50,000 claims and 5,000 findings), serves it, and lets people work: each opens
pages of the queue under changing filters, searches, opens findings and decides some. A page is measured from the
request to its last byte, over HTTP, behind log-in and guard, as a browser gets it.
"""

from __future__ import annotations

import argparse
import multiprocessing
import socket
import statistics
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from random import Random

import httpx2
import uvicorn

from benchmarks.desk_data import make_analyses, write_run
from crossfoot.review.app import make_app
from crossfoot.review.auth.doors import ProxyDoor
from crossfoot.review.auth.origin import local_site
from crossfoot.review.auth.sessions import Sessions
from crossfoot.review.desk import open_desk
from crossfoot.review.load import load_run
from crossfoot.review.model import Filter
from crossfoot.review.queue import page
from crossfoot.review.web.guard import Rules
from crossfoot.review.web.tools import Tools

SECRET = b"of a benchmark, and of nothing else"
HEADER = "x-remote-user"
PAUSE = 1.0
"""Seconds that a person looks at a page, on average: ten people who never rest are a load test of another kind."""

WORDS = (
    "harbour",
    "bridge",
    "school",
    "Norhaven",
    "Eastmere",
    "reservoir",
    "patients",
    "Halloran",
    "pupils",
    "library",
)
VERDICTS = ("contradicts", "impossible", "agrees", "rounds")
CHECKS = ("sum", "share", "change", "difference")
KINDS = ("money", "count", "percent", "date")


def serve(database: str, port: int) -> None:
    """Serve the desk in a process of its own."""
    door = ProxyDoor(HEADER, frozenset({"127.0.0.1"}))
    rules = Rules(local_site(port), Sessions(SECRET), door)
    app = make_app(rules, open_desk(database), Tools())
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning", access_log=False)


def addresses(random: Random) -> tuple[str, str]:
    """Return the kind and the address of the next page that somebody opens."""
    match random.randrange(6):
        case 0:
            return "queue", f"/queue?status=open&page={random.randint(1, 40)}"
        case 1:
            return (
                "queue",
                f"/queue?status=open&verdict={random.choice(VERDICTS)}&check={random.choice(CHECKS)}",
            )
        case 2:
            return "queue", f"/queue?kind={random.choice(KINDS)}&order=newest"
        case 3:
            return "search", f"/queue?text={random.choice(WORDS)}"
        case 4:
            return "search", f"/queue?status=open&text={random.choice(WORDS)}+{random.choice(WORDS)}"
        case _:
            return "finding", ""


def work(
    number: int, url: str, findings: list[str], until: float, note: Callable[[str, float], None]
) -> None:
    """Work as one person, until a time."""
    random = Random(number)  # noqa: S311 (a benchmark)
    headers = {HEADER: f"person {number}", "accept": "text/html", "origin": url}
    with httpx2.Client(base_url=url, headers=headers, timeout=60) as client:
        time.sleep(random.uniform(0, 2 * PAUSE))  # nobody begins at the same moment
        while time.monotonic() < until:
            kind, address = addresses(random)
            item = random.choice(findings)
            began = time.perf_counter()
            response = client.get(address or f"/findings/{item}?status=open")
            note(kind, time.perf_counter() - began)
            response.raise_for_status()
            if kind == "finding" and random.random() < 0.5:
                decide(client, item, response.text, note)
            time.sleep(random.uniform(0, 2 * PAUSE))


def decide(client: httpx2.Client, item: str, text: str, note: Callable[[str, float], None]) -> None:
    """Confirm a finding as the form of its page does."""
    fields = {
        name: text.partition(f'name="{name}" value="')[2].partition('"')[0]
        for name in ("csrf", "seen", "revision")
    }
    began = time.perf_counter()
    response = client.post(f"/items/{item}/decide", data={**fields, "action": "confirm"})
    note("decision", time.perf_counter() - began)
    if response.status_code not in {303, 409}:
        response.raise_for_status()


def main() -> None:
    """Fill, serve, work, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", help="an empty one; default: a file of SQLite that is thrown away")
    parser.add_argument("--articles", type=int, default=2500)
    parser.add_argument("--people", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=60)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = options.database or str(Path(folder) / "desk.db")
        run = Path(folder) / "run"
        write_run(run, make_analyses(options.articles))
        desk = open_desk(database)
        load_run(desk, run)
        findings = [item.id for item in page(desk, Filter(verdict=("contradicts",)), 1, 500).items]
        desk.close()
        measure(database, findings, options.people, options.seconds)


def measure(database: str, findings: list[str], people: int, seconds: float) -> None:
    """Let *people* work for some *seconds*, and print how long their pages took."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(database, port), daemon=True)
    server.start()
    url = f"http://127.0.0.1:{port}"
    wait_for(url)
    # The first page of a day fills the templates and the counts.
    work(people, url, findings, time.monotonic() + 5 * PAUSE, lambda _kind, _took: None)
    times: dict[str, list[float]] = defaultdict(list)
    until = time.monotonic() + seconds
    arguments = [
        (n, url, findings, until, lambda kind, took: times[kind].append(took)) for n in range(people)
    ]
    workers = [threading.Thread(target=work, args=each) for each in arguments]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    server.terminate()
    print(
        f"{people} people, {seconds:.0f} s, {database.partition(':')[0] if '://' in database else 'sqlite'}"
    )
    print(f"{'page':<10}{'times':>7}{'median':>10}{'95%':>10}{'slowest':>10}")
    for kind, took in sorted(times.items()):
        high = statistics.quantiles(took, n=20)[-1] if len(took) > 1 else took[0]
        figures = (statistics.median(took), high, max(took))
        print(f"{kind:<10}{len(took):>7}" + "".join(f"{1000 * t:>7.0f} ms" for t in figures))


def wait_for(url: str) -> None:
    """Wait until the desk answers."""
    for _ in range(300):
        try:
            httpx2.get(f"{url}/health").raise_for_status()
        except httpx2.HTTPError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit(f"expected a desk at {url}, found none; see what it printed")


if __name__ == "__main__":
    main()
