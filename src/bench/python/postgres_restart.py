"""The drill of postgres-restart.sh. Arguments: the folder of the running application, its port, Keycloak's."""
import collections
import glob
import json
import os
import random
import re
import subprocess
import sys
import threading
import time

from drill import Browser, Keycloak, call, clean, no_stack_traces, until

folder, port, keycloak_port = sys.argv[1:]
root = f"http://localhost:{port}"
api = root + "/api/v1/o/acme"
log = os.path.join(folder, "app.log")
keycloak = Keycloak(f"http://localhost:{keycloak_port}")
keycloak.short_tokens(3600)
headers = {"Authorization": "Bearer " + keycloak.token()}
pg_ctl = glob.glob(os.path.join(folder, ".premortem", "postgresql-*", "**", "pg_ctl"), recursive=True)[0]
as_nobody = ["unshare", "-U"] if os.geteuid() == 0 else []


def postgres(*words):
    subprocess.run([*as_nobody, pg_ctl, *words, "-w", "-D", os.path.join(folder, ".premortem", "database"),
                    "-l", os.path.join(folder, "postgres-drill.log")], check=True, stdout=subprocess.DEVNULL)


def restart(away):
    postgres("stop", "-m", "fast")
    time.sleep(away)
    postgres("start")
    return time.time()


def at_once(n, work):
    threads = [threading.Thread(target=work, args=(i,)) for i in range(n)]
    for thread in threads:
        thread.start()
    return threads


def table():
    random.seed(1)
    rows = [",".join(f"x{i}" for i in range(12)) + ",y"]
    for _ in range(300_000):
        x = [random.gauss(0, 1) for _ in range(12)]
        rows.append(",".join(f"{v:.4f}" for v in x) + "," + ("up" if x[0] * x[1] > 0 else "down"))
    part = "--b\r\nContent-Disposition: form-data; name=\"{}\"{}\r\n\r\n{}\r\n"
    body = (part.format("name", "", "drill")
            + part.format("file", '; filename="d.csv"\r\nContent-Type: text/csv', "\n".join(rows)) + "--b--\r\n")
    answer = call(api + "/datasets", body.encode(),
                  {**headers, "Content-Type": "multipart/form-data; boundary=b"}, timeout=120)
    return json.loads(answer.body)["id"]


def fit(dataset):
    answer = call(api + "/models",
                  json.dumps({"dataset": dataset, "target": "y", "recipe": "article"}).encode(),
                  {**headers, "Content-Type": "application/json"})
    assert answer.status == 202, answer.body
    return json.loads(answer.body)["id"]


def job(identifier):
    answer = call(f"{api}/jobs/{identifier}", headers=headers)
    clean(answer, {200, 503}, "the job's page")
    return json.loads(answer.body) if answer.status == 200 else {"state": "unknown", "progress": 0}


def models(identifier):
    return [m["id"] for m in json.loads(call(api + "/models", headers=headers).body)["items"]].count(identifier)


def under_load():
    """Restarts while 16 callers ask on; every answer is the page or a clean 503."""
    founder = Browser(root)
    founder.sign_in()
    answers, stopping, lock = [], threading.Event(), threading.Lock()

    def ask(i):
        while not stopping.is_set():
            begun = time.time()
            answer = (founder.get("/o/acme/datasets", follow=False) if i % 2
                      else call(api + "/datasets", headers=headers))
            with lock:
                answers.append((begun, answer))

    threads = at_once(16, ask)
    time.sleep(3)
    up = restart(away=3)
    time.sleep(5)
    stopping.set()
    for thread in threads:
        thread.join()
    for _, answer in answers:
        clean(answer, {200, 503}, "under load")
        assert answer.status == 200 or re.search("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", answer.body)
    counts = collections.Counter(answer.status for _, answer in answers)
    late = max((begun + a.seconds - up for begun, a in answers if a.status == 503), default=0)
    slowest = max(a.seconds for _, a in answers)
    assert counts[503], "nobody noticed the restart: no load?"
    assert late < 2, f"a request failed {late:.1f} s after the database was back"
    print(f"under load: {counts[200]} answered, {counts[503]} told to try again, none failed later than"
          f" {max(0, late):.1f} s after the database was back; slowest answer {slowest:.1f} s")


def idle():
    """Restarts while nobody asks; then the pool is full of dead connections, and nobody notices."""
    for thread in at_once(24, lambda _: call(api + "/datasets", headers=headers)):
        thread.join()
    restart(away=0)
    time.sleep(1.2)
    statuses = []
    for _ in range(3):
        for thread in at_once(24, lambda _: statuses.append(call(api + "/datasets", headers=headers).status)):
            thread.join()
    assert statuses == [200] * 72, collections.Counter(statuses)
    print("idle: 72 requests after the restart, all answered")


def in_flight(dataset, away):
    """Restarts in mid-training: the job is neither lost nor done twice."""
    identifier = fit(dataset)
    until(lambda: job(identifier)["progress"] > 0.1, 120)
    before = job(identifier)["progress"]
    begun = time.time()
    restart(away)
    until(lambda: job(identifier)["state"] in ("done", "failed", "cancelled"), 300)
    taken = time.time() - begun
    state = job(identifier)
    assert state["state"] == "done", state
    # One that was cut off and is still at work would show within this time.
    time.sleep(10)
    assert models(identifier) == 1 and job(identifier)["state"] == "done"
    print(f"a job at {before:.0%} when the database went for {away} s: done {taken:.0f} s after, one model")


begun_at = os.path.getsize(log)
idle()
under_load()
data = table()
in_flight(data, away=1)
# Longer than a worker may be silent: its job is taken for dead, and given out again.
in_flight(data, away=45)
print("recovered without a restart")
