"""Learning what danger at this moment sounds like; the rules of urgency.py count beside it."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.svm import LinearSVC

STRENGTH = 1.0  # inverse regularisation


def learn_danger(rows: Any, urgent: Sequence[bool]) -> tuple[NDArray[np.float64], float]:
    """n rows of TF-IDF, n answers -> (weight per column, intercept). Empty when there is nothing to tell apart."""
    if len(set(urgent)) < 2:
        return np.zeros(0), 0.0
    # Danger is rare; without balance the model would learn never to see it.
    model = LinearSVC(C=STRENGTH, class_weight="balanced", random_state=0).fit(rows, list(urgent))
    return model.coef_[0], float(model.intercept_[0])
