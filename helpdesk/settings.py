"""Every setting with its default and what it does. Unsafe values are refused at start, with what to do about it."""

from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PACKAGED_DATA = Path(__file__).resolve().parent.parent / "data"


class SettingsError(ValueError):
    """A setting cannot be used. The message says what, why and what now (Dutch)."""


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="HELPDESK_", extra="ignore", frozen=True)

    env: Literal["demo", "production"] = Field("demo", description="demo of production")
    var: Path = Field(Path("var"), description="map voor alles wat bewaard wordt: database, model")
    data: Path = Field(PACKAGED_DATA, description="map met handreikingen, register, medewerkers en cijfers")
    database_url: str = Field("", description="leeg = SQLite in HELPDESK_VAR; of postgresql+psycopg://…")
    base_url: str = Field("http://127.0.0.1:8000", description="adres waarmee links in berichten beginnen")
    contact_email: str = Field("helpdesk@example.org", description="adres voor vragen en meldingen over dit systeem")
    rate_limits: Literal["on", "off"] = Field("on", description="grens aan vragen per afzender; off alleen in demo")
    smtp_url: str = Field("", description="leeg = e-mail wordt afgedrukt; of smtp://… of smtps://…")
    mail_from: str = Field("", description="afzender van e-mail; verplicht zodra er een mailserver is")
    slack_bot_token: str = Field("", description="leeg = Slack uit")
    slack_signing_secret: str = Field("", description="verplicht zodra er een Slack-token is")
    slack_api_url: str = Field("https://slack.com/api/", description="Slack Web API; in tests een eigen server")

    @property
    def demo(self) -> bool:
        return self.env == "demo"

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{self.var / 'helpdesk.db'}"

    @property
    def model_dir(self) -> Path:
        return self.var / "model"

    @model_validator(mode="after")
    def _refuse_unsafe(self) -> "Settings":
        if not self.demo and not self.base_url.startswith("https://"):
            raise ValueError("HELPDESK_BASE_URL moet in productie met https:// beginnen. Vul het publieke adres in.")
        if not self.demo and self.rate_limits == "off":
            raise ValueError("HELPDESK_RATE_LIMITS=off mag alleen in demo. Haal de instelling weg.")
        if self.smtp_url and not self.smtp_url.startswith(("smtp://", "smtps://")):
            raise ValueError(
                "HELPDESK_SMTP_URL moet met smtp:// of smtps:// beginnen. Vul het adres van de mailserver in."
            )
        if self.smtp_url and "@" not in self.mail_from:
            raise ValueError(
                "HELPDESK_MAIL_FROM is leeg terwijl er een mailserver is. Vul het adres van de afzender in."
            )
        if self.slack_bot_token and not self.slack_signing_secret:
            raise ValueError(
                "HELPDESK_SLACK_SIGNING_SECRET is leeg terwijl er een Slack-token is. "
                "Zonder geheim kan iedereen zich als Slack voordoen. Vul het in of haal het token weg."
            )
        return self


def load_settings(**overrides: object) -> Settings:
    """Read HELPDESK_* from the environment. Raises SettingsError with one readable sentence per problem."""
    try:
        return Settings(**overrides)  # type: ignore[arg-type]
    except ValidationError as error:
        raise SettingsError("\n".join(_sentence(problem) for problem in error.errors())) from None


def _sentence(problem: object) -> str:
    details = dict(problem)  # type: ignore[call-overload]
    if details["type"] == "value_error":
        return str(details["ctx"]["error"])
    name = "HELPDESK_" + "_".join(str(part) for part in details["loc"]).upper()
    allowed = details.get("ctx", {}).get("expected")
    return f"{name} is '{details['input']}'. " + (f"Kies uit: {allowed}." if allowed else "Dat is geen geldige waarde.")
