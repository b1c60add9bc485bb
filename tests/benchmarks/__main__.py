"""Run all benchmarks, print each ratio beside its limit, and fail when one is on the wrong side.

The quality on the frozen questions is printed too, but never a reason to fail.
"""

import sys
import tempfile
from pathlib import Path

from tests import make
from tests.benchmarks import classifying, evaluating, serving


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        results = [*classifying.measure(Path(folder)), *serving.measure(Path(folder))]
    for result in results:
        print(result.line())
    print(*evaluating.report(make.ROOT / "var" / "test"), sep="\n")
    return 0 if all(result.holds for result in results) else 1


sys.exit(main())
