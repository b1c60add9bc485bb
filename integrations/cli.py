"""The command `helpdesk`. Heavy imports happen inside commands, so that --help answers at once.

Exit codes: 0 fine, 1 refused or failed, 2 wrong use.
"""

import sys
from pathlib import Path
from typing import Annotated

import typer

from integrations import cli_users
from integrations.failed import Failed

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Helpdesk voor de huisvesting van vergunninghouders.",
)
export_app = typer.Typer(no_args_is_help=True, help="Schrijf gegevens naar bestanden.")
import_app = typer.Typer(no_args_is_help=True, help="Lees gegevens uit bestanden.")
app.add_typer(export_app, name="export")
app.add_typer(import_app, name="import")
app.add_typer(cli_users.app, name="user")


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="adres waarop de server luistert")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="poort")] = 8000,
    no_worker: Annotated[bool, typer.Option("--no-worker", help="bezorg geen berichten in dit proces")] = False,
) -> None:
    """Start de site. In de demo wordt alles eerst klaargezet.

    Voorbeelden: helpdesk serve  ·  helpdesk serve --port 8080 --no-worker
    """
    from integrations.commands import serving

    serving.serve(host, port, no_worker)


@app.command()
def worker(slot: Annotated[int, typer.Option(min=0, help="eigen nummer van deze werker")] = 0) -> None:
    """Bezorg berichten, zonder site.

    Voorbeelden: helpdesk worker  ·  helpdesk worker --slot 1
    """
    from integrations.commands import serving

    serving.work(slot)


@app.command()
def classify(
    source: Annotated[Path, typer.Argument(metavar="IN.jsonl", help='regels met {"id","text"}')],
    output: Annotated[Path | None, typer.Option("-o", "--output", help="leeg = naar het scherm")] = None,
) -> None:
    """Deel vragen in: onderwerp, gemeente, spoed, handreikingen en route.

    Voorbeelden: helpdesk classify vragen.jsonl  ·  helpdesk classify vragen.jsonl -o uit.jsonl
    """
    from integrations.commands import classifying

    classifying.classify(source, output)


@app.command()
def evaluate(
    labelled: Annotated[Path, typer.Argument(metavar="LABELLED.jsonl", help="vragen met hun juiste label")],
    report: Annotated[Path | None, typer.Option(metavar="MAP", help="map voor een verslag met beelden")] = None,
    json_output: Annotated[bool, typer.Option("--json", help="voor machines")] = False,
    no_compare: Annotated[
        bool, typer.Option("--no-compare", "--zonder-vergelijking", help="meet geen andere recepten")
    ] = False,
) -> None:
    """Meet hoe goed de helpdesk vragen behandelt, en vergelijk dat met andere recepten.

    Voorbeelden: helpdesk evaluate toets.jsonl  ·  helpdesk evaluate toets.jsonl --report var/verslag
    """
    from integrations.commands import evaluating

    evaluating.evaluate(labelled, report, json_output, compare=not no_compare)


@app.command()
def train(
    promote: Annotated[
        bool, typer.Option("--promote", help="neem de kandidaat in gebruik, ook als hij niet beter is")
    ] = False,
    rollback: Annotated[bool, typer.Option("--rollback", help="ga terug naar het model hiervoor")] = False,
) -> None:
    """Leer een nieuw model van data/vragen en van goedgekeurde correcties; het komt in gebruik als het beter is.

    Voorbeelden: helpdesk train  ·  helpdesk train --promote  ·  helpdesk train --rollback
    """
    from integrations.commands import learning

    if promote and rollback:
        raise typer.BadParameter("Kies --promote of --rollback, niet allebei.")
    learning.train(promote, rollback)


@app.command("load-quota")
def load_quota(
    sources: Annotated[list[str], typer.Argument(metavar="FILE|URL", help="een of meer maandbestanden")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="alleen controleren, niets bewaren")] = False,
) -> None:
    """Lees maandcijfers in. Een bestand met een fout wordt in zijn geheel geweigerd.

    Voorbeelden: helpdesk load-quota 2016-03-01.csv  ·  helpdesk load-quota --dry-run data/standen/*.csv
    """
    from integrations.commands import loading

    loading.load_quota(sources, dry_run)


@export_app.command("handreikingen")
def export_guides(folder: Annotated[Path, typer.Argument(metavar="MAP", help="map voor de bestanden")]) -> None:
    """Schrijf alle handreikingen als Markdown, zoals zij nu gepubliceerd zijn.

    Voorbeelden: helpdesk export handreikingen uit  ·  HELPDESK_VAR=/srv/helpdesk helpdesk export handreikingen uit
    """
    from integrations.commands import guides

    guides.export(folder)


@import_app.command("handreikingen")
def import_guide(path: Annotated[Path, typer.Argument(metavar="BESTAND", help="Markdown, HTML of PDF")]) -> None:
    """Lees een bestand in als concept. Er verandert niets op de site.

    Voorbeelden: helpdesk import handreikingen HR70.md  ·  helpdesk import handreikingen folder.pdf
    """
    from integrations.commands import guides

    guides.import_file(path)


@app.command()
def doctor(json_output: Annotated[bool, typer.Option("--json", help="voor machines")] = False) -> None:
    """Controleer of alles werkt: database, model, cijfers, berichten en Slack.

    Voorbeelden: helpdesk doctor  ·  helpdesk doctor --json
    """
    from integrations.commands import checking

    checking.doctor(json_output)


def main() -> None:
    from helpdesk.settings import SettingsError

    try:
        app()
    except (Failed, SettingsError) as error:
        sys.stderr.write(f"{error}\n")
        raise SystemExit(1) from None


if __name__ == "__main__":
    main()
