"""Run all benchmarks, print each ratio beside its limit, and fail when one is on the wrong side."""

import sys
import tempfile
from pathlib import Path

from tests.benchmarks import classifying, serving


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        results = [*classifying.measure(Path(folder)), *serving.measure(Path(folder))]
    for result in results:
        print(result.line())
    return 0 if all(result.holds for result in results) else 1


sys.exit(main())
