from dataclasses import dataclass


@dataclass(frozen=True)
class Result:
    """A measured value and its limit; `most` = the value may not be above the limit, else not below."""

    name: str
    value: float
    limit: float
    most: bool
    detail: str

    @property
    def holds(self) -> bool:
        return self.value <= self.limit if self.most else self.value >= self.limit

    def line(self) -> str:
        sign = "<=" if self.most else ">="
        return (
            f"{'goed' if self.holds else 'FOUT'}  {self.name}: {self.value:.3g} {sign} {self.limit:g}  ({self.detail})"
        )
