"""Which model to keep: candidates compared by cross-validation in which no writer is in both halves.

`python -m tests.benchmarks.choosing` takes several minutes and prints one line per candidate; the simplest that wins is
in knowledge/classify.py. The frozen set plays no part.
"""

import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.naive_bayes import ComplementNB
from sklearn.svm import LinearSVC
from threadpoolctl import threadpool_limits

from knowledge.classify import TopicClassifier
from knowledge.library import load, load_concepts, load_questions
from knowledge.scorer import topic_class
from knowledge.topics import NO_TOPIC, TOPICS
from tests import make

FOLDS = 5
CLASSES = (*TOPICS, NO_TOPIC)
SVM_HEAT, BAYES_HEAT = 7.0, 8.0  # of scores before they become probabilities


def softmax(scores):
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def probabilities(model, rows):
    if isinstance(model, LinearSVC):
        return softmax(SVM_HEAT * model.decision_function(rows))
    if isinstance(model, ComplementNB):
        return softmax(BAYES_HEAT * model.predict_log_proba(rows))
    return model.predict_proba(rows)


def by_topic(model, rows):
    """n x CLASSES; a topic is as likely as its classes together."""
    chances = np.zeros((rows.shape[0], len(CLASSES)))
    for column, code in zip(probabilities(model, rows).T, model.classes_, strict=True):
        chances[:, CLASSES.index(code if code in CLASSES else topic_class(code))] += column
    return chances


def candidates(rows, topics, subtopics):
    """name -> chances of the four topics and silence for other rows."""
    models = {
        "SVM, onderwerp": LinearSVC(C=0.5, random_state=0).fit(rows, topics),
        "SVM, deelonderwerp": LinearSVC(C=1.0, random_state=0).fit(rows, subtopics),
        "logistisch, onderwerp": LogisticRegression(C=10, max_iter=200).fit(rows, topics),
        "logistisch, deelonderwerp": LogisticRegression(C=30, max_iter=200).fit(rows, subtopics),
        "Bayes, deelonderwerp": ComplementNB(alpha=0.3).fit(rows, subtopics),
    }
    found = {name: (lambda others, model=model: by_topic(model, others)) for name, model in models.items()}
    pairs = [("SVM, onderwerp", "SVM, deelonderwerp"), ("SVM, deelonderwerp", "logistisch, deelonderwerp")]
    pairs += [("SVM, deelonderwerp", "Bayes, deelonderwerp")]
    for left, right in pairs:
        both = (found[left], found[right])
        found[f"gemiddelde van {left} en {right}"] = lambda others, both=both: (both[0](others) + both[1](others)) / 2
    return found


def f1(questions, said, accepted):
    true = [s if accepted and s in q.also else q.topic for q, s in zip(questions, said, strict=True)]
    pairs = list(zip(true, said, strict=True))
    scores = []
    for topic in TOPICS:
        named = sum(t == topic for t, _ in pairs) + sum(s == topic for _, s in pairs)
        scores.append(2 * pairs.count((topic, topic)) / named)
    return sum(scores) / len(scores)


def main():
    questions, guides, concepts = load_questions(make.DATA), load(make.DATA).guides.all, load_concepts(make.DATA)
    passages = [(f"{p.heading}\n{p.text}", guide.subtopics[0]) for guide in guides for p in guide.passages]
    writers = [question.source for question in questions]
    said = {}
    for learn, hold in GroupKFold(FOLDS).split(questions, groups=writers):
        lessons = [(questions[n].text, questions[n].subtopic) for n in learn] + passages
        texts, subtopics = zip(*lessons, strict=True)
        with threadpool_limits(1):
            space = TopicClassifier(concepts).fit(texts, subtopics)
            others = space.rows([questions[n].text for n in hold])
            models = candidates(space.rows(texts), [topic_class(code) for code in subtopics], list(subtopics))
        for name, chances in models.items():
            for n, row in zip(hold, chances(others), strict=True):
                said.setdefault(name, {})[n] = CLASSES[row.argmax()]
    for name, found in said.items():
        words = [found[n] for n in range(len(questions))]
        print(f"{f1(questions, words, True):.3f}  {f1(questions, words, False):.3f}  {name}")


if __name__ == "__main__":
    sys.exit(main())
