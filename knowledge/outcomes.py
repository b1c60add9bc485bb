"""One labelled question: what the desk made of it, beside what it should have made of it."""

from dataclasses import dataclass
from datetime import date

from knowledge.municipalities import Register
from knowledge.questions import LabelledQuestion
from knowledge.suggest import GuideIndex
from knowledge.topics import NO_TOPIC


@dataclass(frozen=True, slots=True)
class Observed:
    """`topic` None = silence; `confidence` is that of the best of the four topics, also in silence.

    `best_subtopic` is what would have been named without silence; `guides` are ids, best first; `place` is a code;
    `text` is what the desk saw, so without personal numbers.
    """

    text: str
    topic: str | None
    confidence: float
    subtopic: str | None
    best_subtopic: str | None
    guides: tuple[str, ...]
    place: str | None
    urgent: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """`useful_guides` are the labelled ones that exist and are in force; empty = not to be judged.

    `places` are the codes that the labelled place may stand for; empty = no municipality should be found.
    """

    question: LabelledQuestion
    observed: Observed
    useful_guides: frozenset[str]
    places: frozenset[str]

    @property
    def topical(self) -> bool:
        return self.question.topic != NO_TOPIC

    @property
    def answered(self) -> bool:
        return self.observed.topic is not None

    @property
    def right(self) -> bool:
        """The topic named is the true one or one of the others that are right too; silence when there is none."""
        if self.observed.topic is None:
            return not self.topical
        return self.observed.topic in (self.question.topic, *self.question.also)

    @property
    def subtopic_right(self) -> bool:
        return self.observed.subtopic == self.question.subtopic

    @property
    def guide_hit(self) -> bool:
        return bool(self.useful_guides & set(self.observed.guides))

    @property
    def place_right(self) -> bool:
        return self.observed.place in self.places if self.places else self.observed.place is None


def judge(question: LabelledQuestion, observed: Observed, register: Register, guides: GuideIndex, day: date) -> Outcome:
    there = {guide.id for guide in guides.in_force(day)}
    useful = frozenset(guide for guide in question.guides if guide in there)
    return Outcome(question, observed, useful, meant(question.place, register, day))


def meant(place: str | None, register: Register, day: date) -> frozenset[str]:
    """A place as written -> codes; several when the name alone does not decide, none when it is no municipality."""
    if place is None:
        return frozenset()
    named = register.resolve(place, day)
    found = register.find(place, day) if not named else None
    return frozenset(municipality.code for municipality in (found, *named) if municipality)
