"""The article recipe in scikit-learn, timed: article.py data.csv target

The same settings, split and preparation as lab.learn; 20 seeds, means. Times
preparation and training, not the reading of the file. Needs NumPy and
scikit-learn; the CSV has no quotes and no missing values.
"""

import csv
import sys
import time
import warnings

import numpy as np
from sklearn.metrics import accuracy_score, f1_score
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import OneHotEncoder, StandardScaler

SEEDS = 20


def read(path, target):
    """Numeric columns, text columns and the target, each as an array."""
    header, *rows = csv.reader(open(path, encoding="utf-8"))
    numbers, texts = [], []
    for index, name in enumerate(header):
        cells = [row[index] for row in rows]
        if name == target:
            labels = np.array(cells)
            continue
        try:
            numbers.append([float(cell) for cell in cells])
        except ValueError:
            texts.append(cells)
    shape = (len(rows), -1)
    return np.array(numbers).T.reshape(shape), np.array(texts, dtype=object).T.reshape(shape), labels


def prepare(train, test):
    scaler = StandardScaler().fit(train[0])
    blocks = [(scaler.transform(train[0]), scaler.transform(test[0]))]
    if train[1].shape[1]:
        encoder = OneHotEncoder(handle_unknown="ignore").fit(train[1])
        blocks.append(
            (encoder.transform(train[1]).toarray(), encoder.transform(test[1]).toarray())
        )
    return [np.hstack(part) for part in zip(*blocks)]


def run(numbers, texts, labels, seed):
    parts = train_test_split(numbers, texts, labels, test_size=0.2, random_state=42)
    train, test = prepare((parts[0], parts[2]), (parts[1], parts[3]))
    learnt = int(np.floor(len(train) * 0.9))
    network = MLPClassifier(
        (64, 32), batch_size=min(32, learnt), max_iter=10, random_state=seed, alpha=0,
        n_iter_no_change=100, learning_rate_init=0.001, epsilon=1e-7,
    )
    network.fit(train[:learnt], parts[4][:learnt])
    predicted = network.predict(test)
    return accuracy_score(parts[5], predicted), f1_score(parts[5], predicted, average="macro")


warnings.filterwarnings("ignore")
table = read(*sys.argv[1:3])
scores, seconds = [], []
run(*table, 0)
for seed in range(SEEDS):
    start = time.perf_counter()
    scores.append(run(*table, seed))
    seconds.append(time.perf_counter() - start)
accuracy, macro_f1 = np.mean(scores, axis=0)
print(
    f"accuracy {accuracy:.4f} macro F1 {macro_f1:.4f}"
    f" seconds {np.mean(seconds):.3f} median {np.median(seconds):.3f}"
)
