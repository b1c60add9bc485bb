"""`helpdesk user …`: who may sign in."""

from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, help="Accounts: wie mag inloggen, en als wat.")
Email = Annotated[str, typer.Argument(metavar="ADRES", help="e-mailadres")]
Role = Annotated[str, typer.Option("--rol", help="vrager, accountmanager, expert, platformadviseur, …")]
Place = Annotated[str | None, typer.Option("--gemeente", help="alleen bij een vrager: code of naam")]
Staff = Annotated[str | None, typer.Option("--medewerker", help="id in medewerkers.csv")]
Make = Annotated[bool, typer.Option("--maak-wachtwoord", help="maak een wachtwoord en toon het één keer")]


@app.command("add")
def add(
    email: Email,
    name: Annotated[str, typer.Option("--naam", help="naam op het scherm")],
    role: Role,
    place: Place = None,
    staff: Staff = None,
    make_password: Make = False,
) -> None:
    """Maak een account. Een vrager krijgt geen wachtwoord, maar logt in met een link per e-mail.

    Voorbeelden: helpdesk user add a@otav.nl --naam "A. Bos" --rol beheerder
    helpdesk user add b@goes.nl --naam "B. Smit" --rol vrager --gemeente Goes
    """
    from integrations.commands import users

    users.add(email, name, role, place, staff, make_password)


@app.command("list")
def show_all(json_output: Annotated[bool, typer.Option("--json", help="voor machines")] = False) -> None:
    """Toon alle accounts.

    Voorbeelden: helpdesk user list  ·  helpdesk user list --json
    """
    from integrations.commands import users

    users.show_all(json_output)


@app.command("role")
def role(email: Email, role: Role, place: Place = None, staff: Staff = None) -> None:
    """Geef een account een andere rol. De sessies eindigen meteen.

    Voorbeelden: helpdesk user role a@otav.nl --rol expert  ·  helpdesk user role b@goes.nl --rol vrager --gemeente Goes
    """
    from integrations.commands import users

    users.set_role(email, role, place, staff)


@app.command("password")
def password(email: Email, make_password: Make = False) -> None:
    """Geef een account een nieuw wachtwoord. De sessies eindigen meteen.

    Voorbeelden: helpdesk user password a@otav.nl  ·  helpdesk user password a@otav.nl --maak-wachtwoord
    """
    from integrations.commands import users

    users.set_password(email, make_password)


@app.command("disable")
def disable(email: Email) -> None:
    """Sluit een account. De sessies eindigen meteen.

    Voorbeelden: helpdesk user disable a@otav.nl  ·  HELPDESK_VAR=/srv/helpdesk helpdesk user disable a@otav.nl
    """
    from integrations.commands import users

    users.close(email)


@app.command("enable")
def enable(email: Email) -> None:
    """Open een gesloten account weer.

    Voorbeelden: helpdesk user enable a@otav.nl  ·  HELPDESK_VAR=/srv/helpdesk helpdesk user enable a@otav.nl
    """
    from integrations.commands import users

    users.reopen(email)


@app.command("second-step")
def second_step(email: Email) -> None:
    """Vergeet de tweede stap: bij het volgende inloggen stelt deze persoon die opnieuw in.

    Voorbeelden: helpdesk user second-step a@otav.nl  ·  HELPDESK_VAR=/srv/helpdesk helpdesk user second-step a@otav.nl
    """
    from integrations.commands import users

    users.forget_second_step(email)
