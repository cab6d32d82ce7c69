"""The measurement of seeding.sh. Arguments: the application's port, Keycloak's, and the command that
seeds. The same pages with one tenant, with 1,000 more, and with one again, many times each, in turn."""
import json
import statistics
import subprocess
import sys
import time
import urllib.parse

from drill import Browser, Keycloak, call, until

port, keycloak_port, *seed = sys.argv[1:]
TENANTS, ROUNDS, LIMIT = 1000, 40, 1.5
root = f"http://localhost:{port}"
keycloak = Keycloak(f"http://localhost:{keycloak_port}")
keycloak.short_tokens(7200)
headers = {"Authorization": "Bearer " + keycloak.token(), "Content-Type": "application/json"}
at = root + "/api/v1/o/acme"


def seeding(*words):
    begun = time.time()
    subprocess.run([*seed, *map(str, words)], check=True)
    print(f"  {words[0]}: {time.time() - begun:.0f} s", flush=True)


def report():
    with open(sys.path[0] + "/../../main/resources/samples/assessment.json", encoding="utf-8") as sample:
        body = {"name": "bench", **json.load(sample)}
    made = json.loads(call(at + "/assessments", json.dumps(body).encode(), headers).body)["id"]
    answer = call(f"{at}/assessments/{made}/run", b'{"trials":20000}', headers, timeout=120)
    assert answer.status == 200, answer.body
    return made, json.loads(answer.body)["id"]


def model():
    rows = "x,y\n" + "".join(f"{i % 2 * 10 + i % 5},{'up' if i % 2 else 'down'}\n" for i in range(80))
    part = "--b\r\nContent-Disposition: form-data; name=\"{}\"{}\r\n\r\n{}\r\n"
    body = part.format("name", "", "bench") + part.format("file", '; filename="b.csv"', rows) + "--b--\r\n"
    made = call(at + "/datasets", body.encode(), {**headers, "Content-Type": "multipart/form-data; boundary=b"})
    dataset = json.loads(made.body)["id"]
    wish = json.dumps({"dataset": dataset, "target": "y", "recipe": "linear"}).encode()
    job = json.loads(call(at + "/models", wish, headers).body)["id"]
    until(lambda: json.loads(call(f"{at}/jobs/{job}", headers=headers).body)["state"] == "done", 120)


def measure(pages):
    taken = {name: [] for name in pages}
    for turn in range(ROUNDS + 3):
        for name, ask in pages.items():
            answer = ask()
            assert answer.status == 200, f"{name}: {answer.status} {answer.body[:200]}"
            if turn >= 3:
                taken[name].append(answer.seconds * 1000)
    return {name: statistics.median(times) for name, times in taken.items()}


assessment, number = report()
model()
seeding("fill")
founder, administrator = Browser(root), Browser(root)
founder.sign_in()
administrator.sign_in("admin@premortem.test")
pages = {
    "data sets": lambda: founder.get("/o/acme/datasets"),
    "data sets, searched": lambda: founder.get("/o/acme/datasets?" + urllib.parse.urlencode({"q": "copy 7"})),
    "models": lambda: founder.get("/o/acme/models"),
    "assessments": lambda: founder.get("/o/acme/assessments"),
    "reports": lambda: founder.get("/o/acme/reports"),
    "a report": lambda: founder.get(f"/o/acme/reports/{number}"),
    "audit log": lambda: founder.get("/o/acme/audit"),
    "members": lambda: founder.get("/o/acme/members"),
    "API: data sets": lambda: call(at + "/datasets", headers=headers),
    "API: models": lambda: call(at + "/models", headers=headers),
    "tenants (administrator)": lambda: administrator.get("/admin"),
}
measure(pages)
one = measure(pages)
seeding("copy", TENANTS)
many = measure(pages)
seeding("explain")
seeding("remove")
again = measure(pages)

print(f"\nmedians of {ROUNDS} in turn, milliseconds\n")
print(f"| page | one tenant, before and after | {TENANTS:,} more | ratio |")
print("|---|---|---|---|")
slow = []
for name in pages:
    # Beside the slower of the two: the machine drifts between them.
    base = max(one[name], again[name])
    ratio = many[name] / base
    print(f"| {name} | {one[name]:.1f}, {again[name]:.1f} | {many[name]:.1f} | {ratio:.2f} |")
    if ratio > LIMIT:
        slow.append(name)
if slow:
    sys.exit(f"more than {LIMIT} × the time of one tenant: {', '.join(slow)}")
