"""The drill of keycloak-stop.sh. Arguments: the folder of the running application, its port, Keycloak's."""
import os
import signal
import subprocess
import sys
import time

from drill import Browser, Keycloak, call, clean, no_stack_traces, until

folder, port, keycloak_port = sys.argv[1:]
root = f"http://localhost:{port}"
log = os.path.join(folder, "app.log")
keycloak = Keycloak(f"http://localhost:{keycloak_port}")
TOKEN_SECONDS = 60


def pid():
    with open(os.path.join(folder, ".premortem", "keycloak", "pid"), encoding="ascii") as mark:
        return int(mark.read().split()[0])


def stop(process):
    with open(f"/proc/{process}/cmdline", "rb") as words:
        command = words.read().decode().split("\0")[:-1]
    os.kill(process, signal.SIGTERM)
    until(lambda: not os.path.exists(f"/proc/{process}/cmdline") or not open(f"/proc/{process}/cmdline").read(), 30)
    return command


def start(command):
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL)


keycloak.short_tokens(TOKEN_SECONDS)
founder = Browser(root)
founder.sign_in()
signed_in_at = time.time()
leaving = Browser(root)
leaving.sign_in()
token = keycloak.token()
begun_at = os.path.getsize(log)

command = stop(pid())
for path in ("/o/acme", "/o/acme/datasets", "/o/acme/reports", "/o/acme/members"):
    clean(founder.get(path), {200}, f"signed in, {path}")
clean(call(f"{root}/api/v1/o/acme/datasets", headers={"Authorization": "Bearer " + token}), {200}, "API")
clean(call(root + "/q/health/ready"), {200}, "readiness")
for language in ("en", "zh-CN"):
    clean(Browser(root).get("/sign-in", follow=False, language=language), {503}, "signing in")
answer = leaving.post("/logout", follow=False)
clean(answer, {503}, "signing out")
assert "q_session" not in leaving.cookies(), "signed out, and the session is still there"
print(f"stopped: pages and API go on, signing in and out say what cannot be done ({answer.seconds:.2f} s)")

time.sleep(max(0.0, TOKEN_SECONDS + 2 - (time.time() - signed_in_at)))
answer = founder.get("/o/acme", follow=False)
clean(answer, {503}, "an expired session")
assert "q_session" in founder.cookies(), "the session was dropped"
print(f"session expired meanwhile: 503 after {answer.seconds:.2f} s, the session is kept")

again = start(command)
try:
    begun = time.time()
    keycloak.wait()
    back = time.time()
    until(lambda: founder.get("/o/acme", follow=False).status == 200, 10)
    print(f"Keycloak is back after {back - begun:.0f} s; the same session goes on {time.time() - back:.1f} s later")
    Browser(root).sign_in()

    founder.get("/o/acme")
    renewed_at = time.time()
    again.send_signal(signal.SIGSTOP)
    clean(founder.get("/o/acme"), {200}, "signed in, Keycloak hangs")
    time.sleep(1.5)
    answer = Browser(root).get("/sign-in", follow=False)
    clean(answer, {503}, "signing in, Keycloak hangs")
    assert answer.seconds < 5, answer.seconds
    time.sleep(max(0.0, TOKEN_SECONDS + 2 - (time.time() - renewed_at)))
    answer = founder.get("/o/acme", follow=False)
    clean(answer, {503}, "an expired session, Keycloak hangs")
    assert answer.seconds < 10, answer.seconds
    print(f"Keycloak hangs: 503 after {answer.seconds:.1f} s")
    again.send_signal(signal.SIGCONT)
    until(lambda: founder.get("/o/acme", follow=False).status == 200, 10)
finally:
    again.send_signal(signal.SIGCONT)
    again.terminate()
    again.wait()
no_stack_traces(log, begun_at)
print("recovered without a restart; no stack trace in the log")
