"""What the outage drills share: a browser of nothing but HTTP, the API, and Keycloak's console."""
import html
import json
import re
import time
import urllib.error
import urllib.parse
import urllib.request


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


_plain = urllib.request.build_opener(_Stay)


class Answer:
    def __init__(self, status, url, body, headers, seconds):
        self.status, self.url, self.body = status, url, body
        self.headers, self.seconds = headers, seconds


def call(url, data=None, headers=None, method=None, timeout=60):
    begun = time.time()
    request = urllib.request.Request(url, data=data, headers=headers or {}, method=method)
    try:
        answer = _plain.open(request, timeout=timeout)
    except urllib.error.HTTPError as refusal:
        answer = refusal
    body = answer.read().decode("utf-8", "replace")
    return Answer(answer.status, url, body, answer.headers, time.time() - begun)


class Browser:
    """Every cookie goes back to the port that set it."""

    def __init__(self, root):
        self.root, self.jar = root, {}

    def cookies(self, url=None):
        return self.jar.setdefault(urllib.parse.urlparse(url or self.root).port, {})

    def get(self, path, follow=True, language="en"):
        return self.go(self.root + path, follow=follow, language=language)

    def post(self, path, follow=True, **fields):
        page = self.get("/o/acme").body
        fields["csrf-token"] = re.search(r'name="csrf-token" value="([^"]*)"', page).group(1)
        return self.go(self.root + path, urllib.parse.urlencode(fields).encode(), follow)

    def go(self, url, data=None, follow=True, language="en"):
        for _ in range(12):
            sent = "; ".join(f"{k}={v}" for k, v in self.cookies(url).items())
            answer = call(url, data, {"Accept": "text/html", "Accept-Language": language, "Cookie": sent})
            for header in answer.headers.get_all("Set-Cookie") or []:
                name, value = header.split(";", 1)[0].split("=", 1)
                if value == "" or "Max-Age=0" in header:
                    self.cookies(url).pop(name, None)
                else:
                    self.cookies(url)[name] = value
            if not follow or answer.status not in (302, 303):
                return answer
            url, data = urllib.parse.urljoin(url, answer.headers["Location"]), None
        raise AssertionError("redirected for ever")

    def sign_in(self, user="founder@acme.test"):
        page = self.get("/sign-in")
        for _ in range(2):
            if "/realms/" not in page.url:
                break
            action = html.unescape(re.search(r'<form[^>]*action="([^"]*)"', page.body).group(1))
            form = urllib.parse.urlencode({"username": user, "password": "premortem"})
            page = self.go(action, form.encode())
        assert page.status == 200 and page.url.startswith(self.root), (page.status, page.url)
        return page


class Keycloak:
    def __init__(self, address):
        self.address = address

    def token(self, user="founder@acme.test", client="premortem-cli", realm="premortem"):
        form = {"grant_type": "password", "client_id": client, "username": user,
                "password": "premortem", "scope": "openid organization:*" if realm == "premortem" else "openid"}
        answer = call(f"{self.address}/realms/{realm}/protocol/openid-connect/token",
                      urllib.parse.urlencode(form).encode())
        return json.loads(answer.body)["access_token"]

    def short_tokens(self, seconds):
        token = self.token("admin", "admin-cli", "master")
        answer = call(f"{self.address}/admin/realms/premortem",
                      json.dumps({"accessTokenLifespan": seconds}).encode(),
                      {"Authorization": "Bearer " + token, "Content-Type": "application/json"}, "PUT")
        assert answer.status == 204, answer.body

    def wait(self):
        until(lambda: call(self.address + "/realms/premortem", timeout=3).status == 200, 120)


def until(condition, seconds):
    end = time.time() + seconds
    while time.time() < end:
        try:
            if condition():
                return
        except OSError:
            pass
        time.sleep(0.2)
    raise AssertionError(f"not within {seconds} s")


def clean(answer, statuses, what):
    """A page or problem for people: an expected status, a remedy, and nothing of our insides."""
    assert answer.status in statuses, f"{what}: {answer.status} {answer.body[:300]}"
    assert "Exception" not in answer.body and "\tat " not in answer.body, f"{what}: a stack trace"
    if answer.status == 503:
        assert answer.headers["Retry-After"], f"{what}: no Retry-After"
        assert len(answer.body) > 100, f"{what}: an empty page"


def no_stack_traces(log, begun_at):
    with open(log, encoding="utf-8") as lines:
        lines.seek(begun_at)
        traces = [line for line in lines if line.startswith("\tat ")]
    assert not traces, f"{len(traces)} lines of stack traces in the log, first {traces[0]}"
