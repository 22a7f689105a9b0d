"""The command line: arguments in, exit code out."""

from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from crossfoot.batch.exits import clean_exit
from crossfoot.batch.hush import hush_libraries
from crossfoot.errors import UsageError

# spaCy takes seconds to import: what needs it is imported by the command that needs it.
# ruff: noqa: PLC0415

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


def main() -> None:
    """Run the command line and end the process."""
    hush_libraries()
    app()


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"crossfoot {version('crossfoot')}")
        raise typer.Exit


@app.callback()
def crossfoot(
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Find who said what and every number in news articles, and check whether the numbers agree."""


@app.command()
def check(  # noqa: PLR0913, PLR0917 (one parameter an option)
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            help="Files (.txt .html .jsonl .jsonl.gz …), folders, globs; - reads standard input.",
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            help="Folder for the results (default: outputs/ and the name of the first input).",
        ),
    ] = None,
    as_json: Annotated[
        bool,
        typer.Option(
            "--json", help="Print an article a line with its claims and findings; no folder without -o."
        ),
    ] = False,
    published: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Day of publication of articles that do not tell theirs."),
    ] = None,
    model: Annotated[str | None, typer.Option(help="An installed spaCy pipeline for English.")] = None,
    max_chars: Annotated[int, typer.Option(min=1, help="Longest text that is read.")] = 1_000_000,
    any_language: Annotated[
        bool, typer.Option("--any-language", help="Read texts in other languages too.")
    ] = False,
    across: Annotated[
        bool,
        typer.Option("--across", help="Hold the articles against each other too, when all have been read."),
    ] = False,
    config: Annotated[
        Path | None,
        typer.Option(help="Settings (default: crossfoot.toml in this folder, if there is one)."),
    ] = None,
    jobs: Annotated[int, typer.Option("-j", "--jobs", min=1, help="Processes to work in.")] = 1,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace a finished run in the folder.")
    ] = False,
    fail_on_flag: Annotated[
        bool, typer.Option("--fail-on-flag", help="End with 1 if anything is flagged.")
    ] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Show rejects and errors only.")] = False,
) -> None:
    """Check articles, and write claims, findings and a report.

    Ends with 0 if at least one article was read, with 1 on --fail-on-flag if something is flagged, with 2 if
    nothing could be read.
    """
    with clean_exit():
        from crossfoot.annotate.model import DEFAULT_MODEL
        from crossfoot.batch.folder import default_folder
        from crossfoot.batch.run import Run, run_check
        from crossfoot.ingest import ReadOptions
        from crossfoot.process import analyze
        from crossfoot.settings import DEFAULT, find_settings

        settings = find_settings(config)
        if across and as_json and output is None:
            raise UsageError(
                "--across: expected a folder for what it finds, found --json alone; add -o FOLDER"
            )
        options = ReadOptions(published=published, max_chars=max_chars, any_language=any_language)
        folder = output if output or as_json else default_folder(paths, overwrite=overwrite)
        run = Run(
            paths, folder, options, model or DEFAULT_MODEL, jobs, overwrite, as_json, quiet, settings, across
        )
        plain = settings == DEFAULT and not across
        tally = run_check(run, analyze if plain else partial(analyze, settings=settings, across=across))
        raise typer.Exit(2 if not tally.articles else 1 if fail_on_flag and tally.flagged else 0)


@app.command()
def explain(
    finding: Annotated[
        str, typer.Argument(metavar="FINDING_ID", help="As in findings.jsonl, or how it begins.")
    ],
    run: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="Folder of the run (default: the newest of outputs/ that has it)."
        ),
    ] = None,
) -> None:
    """Show a finding step by step: its numbers in their sentences, the arithmetic, and what each verdict needs."""
    with clean_exit():
        from crossfoot.explain.show import explain as show

        show(finding, run)


@app.command()
def review(  # noqa: PLR0913, PLR0917 (one parameter an option)
    places: Annotated[
        list[str] | None,
        typer.Argument(metavar="RUN|URL", help="Folders of runs to load, or the URL of the desk's database."),
    ] = None,
    database: Annotated[
        str | None,
        typer.Option(
            help="Where decisions are kept: a file, or postgresql+psycopg://… (default: desk.db beside the run)."
        ),
    ] = None,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = 8765,
    public_url: Annotated[
        str | None, typer.Option("--public-url", metavar="URL", help="Address that people open, on a server.")
    ] = None,
    passwords: Annotated[bool, typer.Option("--passwords", help="People log in with passwords.")] = False,
    add_admin: Annotated[
        str | None,
        typer.Option("--add-admin", metavar="NAME", help="Ask for a password, make NAME an admin, and end."),
    ] = None,
    proxy_header: Annotated[
        str | None,
        typer.Option("--proxy-header", metavar="NAME", help="Header in which a proxy names who comes."),
    ] = None,
    proxy: Annotated[
        list[str] | None,
        typer.Option(metavar="ADDRESS", help="Address of that proxy (default: this machine)."),
    ] = None,
    admin: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Who is an admin, with --proxy-header.")
    ] = None,
    reviewer: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Who works here, on a laptop (default: your user name)."),
    ] = None,
) -> None:
    """Open the review desk, where people decide about findings and claims, in a browser."""
    with clean_exit():
        from crossfoot.review.extra import need_extra

        need_extra()
        from crossfoot.review.options import LOOPBACK, Options
        from crossfoot.review.serve import make_admin, serve

        options = Options(
            places=places or (),
            database=database,
            host=host,
            port=port,
            public_url=public_url,
            passwords=passwords,
            proxy_header=proxy_header,
            proxies=proxy or LOOPBACK,
            admins=admin or (),
            reviewer=reviewer,
        )
        if add_admin is not None:
            make_admin(options, add_admin)
        else:
            serve(options)


@app.command()
def validate(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE", help="Files of records, or folders of runs.")
    ],
) -> None:
    """Check files of records against their schemas; end with 1 if any record breaks its own."""
    with clean_exit():
        from crossfoot.batch.validation import print_problems

        raise typer.Exit(1 if print_problems(files) else 0)
