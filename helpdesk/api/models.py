"""The shapes of the API. Unknown is null, never 0 or a guess.

A positive saldo is an achterstand; voorsprong is 0 or negative, as in Figuur 1 of the letter.
"""

from datetime import date, datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from helpdesk import doors


class Shape(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


Text = Annotated[str, AfterValidator(doors.question_text), Field(description="1 tot 10.000 tekens")]


class VraagIn(Strict):
    tekst: Text
    gemeente: str | None = Field(None, description="code (GM0193) of naam")
    naam: Annotated[str, AfterValidator(doors.asker_name)] | None = None
    email: Annotated[str, AfterValidator(doors.email)] | None = None
    gevaar: bool = Field(False, description="is er nu gevaar of onrust?")


class ClassificatieIn(Strict):
    tekst: Text


class ZoekIn(Strict):
    tekst: Text
    onderwerp: str | None = None
    deelonderwerp: str | None = None


class Gemaskeerd(Shape):
    soort: str
    aantal: int


class Kanshebber(Shape):
    onderwerp: str
    kans: float


class Woord(Shape):
    woord: str
    gewicht: float


class HandreikingTreffer(Shape):
    id: str
    titel: str
    kop: str
    passage: str
    waarom: list[str]
    url: str
    gecontroleerd_op: date
    zekerheid: str


class Partij(Shape):
    soort: str
    naam: str


class PartijMetReden(Partij):
    redenen: list[str]


class GemeenteKort(Shape):
    code: str
    naam: str
    provincie: str


class Stand(Shape):
    periode: str
    peil_datum: date
    stand_begin: int
    taakstelling: int
    opgave: int
    realisatie: int
    saldo: int
    achterstand: int
    voorsprong: int
    status: str
    status_woord: str
    somregel: str
    herkomst: str
    bron: str


class Classificatie(Shape):
    tekst: str
    gemaskeerd: list[Gemaskeerd]
    onderwerp: str | None
    zekerheid: float | None
    zekerheid_woord: str | None
    deelonderwerp: str | None
    kanshebbers: list[Kanshebber]
    woorden: list[Woord]
    stil_omdat: str | None
    niet_ingedeeld: str | None
    gemeente: GemeenteKort | None
    spoed: bool


class Vraag(Classificatie):
    nummer: str
    handreikingen: list[HandreikingTreffer]
    toegewezen_aan: Partij
    redenen: list[str]
    tweede_keus: PartijMetReden | None
    meekijkers: list[PartijMetReden]
    ketenpartner: Partij | None
    stand: Stand | None
    spoed_redenen: list[str]
    antwoord_voor: datetime
    volg_url: str


class Gemeente(GemeenteKort):
    inwoners: int | None
    veiligheidsregio: str
    geldig_vanaf: date | None
    geldig_tot: date | None
    opvolger: GemeenteKort | None


class GemeenteMetStand(Gemeente):
    stand: Stand | None


class StandVanGemeente(Shape):
    gemeente: GemeenteKort
    stand: Stand | None


class Standen(Shape):
    peil_datum: date | None
    herkomst: str | None
    standen: list[StandVanGemeente]


class Handreiking(Shape):
    id: str
    titel: str
    type: str
    onderwerp: str | None
    deelonderwerpen: list[str]
    geldig_vanaf: date
    geldig_tot: date | None
    gecontroleerd_op: date
    zekerheid: str
    bron: str
    ingetrokken_op: date | None
    vervangen_door: str | None
    url: str


class HandreikingVolledig(Handreiking):
    tekst: str
