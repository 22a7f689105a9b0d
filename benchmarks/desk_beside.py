"""How long the desk takes while it does something heavy beside: ``python -m benchmarks.desk_beside [--seconds 20]``.

One person opens the queue and writes notes, every tenth of a second, while nothing else happens, while a text of
forty pages is checked (in the server's own process, then in one of its own as `crossfoot review` does it), and while a
run is loaded.
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

import httpx2
import uvicorn

from benchmarks.desk_data import make_analyses, write_run
from benchmarks.desk_load import HEADER, SECRET, wait_for
from crossfoot.review.app import make_app
from crossfoot.review.auth.doors import ProxyDoor
from crossfoot.review.auth.origin import local_site
from crossfoot.review.auth.sessions import Sessions
from crossfoot.review.check_now import LONGEST_TEXT, Checker
from crossfoot.review.check_worker import CheckWorker
from crossfoot.review.desk import open_desk
from crossfoot.review.load import load_run
from crossfoot.review.model import Filter, ItemType
from crossfoot.review.queue import page
from crossfoot.review.web.guard import Rules
from crossfoot.review.web.tools import Tools

WHO = "person"
ARTICLES = 500


def serve(database: str, port: int, runs: Path, apart: bool) -> None:
    """Serve the desk in a process of its own, and check texts in it or *apart*."""
    door = ProxyDoor(HEADER, frozenset({"127.0.0.1"}), frozenset({WHO}))
    tools = Tools(checker=CheckWorker() if apart else Checker(), runs=runs)
    app = make_app(Rules(local_site(port), Sessions(SECRET), door), open_desk(database), tools)
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning", access_log=False, lifespan="off")


def begin(database: str, runs: Path, apart: bool) -> tuple[multiprocessing.process.BaseProcess, str]:
    """Start a desk, and return its process and address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    # No daemon: it has a process of its own.
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(database, port, runs, apart))
    server.start()
    wait_for(f"http://127.0.0.1:{port}")
    return server, f"http://127.0.0.1:{port}"


def person(url: str) -> tuple[httpx2.Client, dict[str, str]]:
    """Return a browser, and what its forms bear."""
    client = httpx2.Client(
        base_url=url, headers={HEADER: WHO, "accept": "text/html", "origin": url}, timeout=600
    )
    text = client.get("/queue").text
    return client, {"csrf": text.partition('data-csrf="')[2].partition('"')[0]}


def work(url: str, item: str, goes_on: Callable[[], bool], events: int) -> tuple[dict[str, list[float]], int]:
    """Open the queue and write notes; return how long each took, and the number of the last event."""
    took: dict[str, list[float]] = defaultdict(list)
    client, fields = person(url)
    while goes_on():
        began = time.perf_counter()
        client.get("/queue?status=open").raise_for_status()
        took["queue"].append(time.perf_counter() - began)
        note = {**fields, "action": "note", "note": "seen", "seen": str(events), "revision": "1"}
        began = time.perf_counter()
        answer = client.post(f"/items/{item}/decide", data=note)
        took["decision"].append(time.perf_counter() - began)
        if answer.status_code != 303:
            answer.raise_for_status()
        events += 1
        time.sleep(0.1)
    return took, events


def lasting(seconds: float) -> Callable[[], bool]:
    """Return what says for some *seconds* that it goes on."""
    until = time.monotonic() + seconds
    return lambda: time.monotonic() < until


def say(what: str, took: dict[str, list[float]]) -> None:
    """Print a line of the table."""
    cells = []
    for kind in ("queue", "decision"):
        times = sorted(took[kind])
        high = statistics.quantiles(times, n=20)[-1]
        cells.append(f"{1000 * statistics.median(times):>7.0f}{1000 * high:>8.0f}{1000 * times[-1]:>9.0f}")
    print(f"{what:<34}{len(took['queue']):>5}  " + "  ".join(cells), flush=True)


def main() -> None:
    """Fill, serve, work beside, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=20)
    seconds = parser.parse_args().seconds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        analyses = list(make_analyses(5 * ARTICLES))
        write_run(folder / "runs" / "first", analyses[:ARTICLES])
        write_run(folder / "runs" / "second", analyses[ARTICLES:])
        desk = open_desk(folder / "desk.db")
        load_run(desk, folder / "runs" / "first")
        item = page(desk, Filter(type=(ItemType.FINDING,))).items[0].id
        desk.close()
        text = "\n\n".join(one.article.text for one in analyses)[:LONGEST_TEXT]
        print(f"{'milliseconds: median, 95%, slowest':<39}{'queue':>26}{'decision':>26}")
        measure(folder, item, text, seconds)


def measure(folder: Path, item: str, text: str, seconds: float) -> None:
    """Work while each of the heavy things is done."""
    events = 0
    for what, apart, path, fields in (
        ("nothing else", True, "", {}),
        ("a text, in the server", False, "/check", {"text": text}),
        ("a text, in a process of its own", True, "/check", {"text": text}),
        (f"a run of {4 * ARTICLES:,} articles", True, "/changes/load", {"run": "second"}),
    ):
        server, url = begin(str(folder / "desk.db"), folder / "runs", apart)
        if path:
            client, token = person(url)
            if path == "/check":  # the model is loaded before
                client.post(path, data={**token, "text": text[:500]})
            heavy = threading.Thread(target=client.post, args=(path,), kwargs={"data": {**token, **fields}})
            heavy.start()
            took, events = work(url, item, heavy.is_alive, events)
        else:
            took, events = work(url, item, lasting(seconds), events)
        say(what, took)
        server.terminate()
        server.join()


if __name__ == "__main__":
    main()
