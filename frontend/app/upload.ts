/** Sends a `<form data-upload>` in the background and shows how far it is; without script it is an ordinary form. */
export function enhanceUploads(part: Element): void {
  for (const form of part.querySelectorAll<HTMLFormElement>("form[data-upload]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form, event.submitter);
    });
  }
}

function send(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const request = new XMLHttpRequest();
  const shown = showProgress(form, () => request.abort());
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) shown.sent(event.loaded / event.total);
  });
  request.upload.addEventListener("load", () => shown.arrived());
  request.addEventListener("load", () => answer(request, shown));
  request.addEventListener("abort", () => shown.remove());
  request.addEventListener("error", () => shown.fail());
  request.open("POST", submitter?.getAttribute("formaction") ?? form.action);
  request.setRequestHeader("HX-Request", "true");
  request.send(new FormData(form, submitter));
}

function answer(request: XMLHttpRequest, shown: Progress): void {
  const next = request.getResponseHeader("HX-Redirect");
  if (next) {
    location.assign(next);
    return;
  }
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  const main = page.querySelector("main");
  const here = document.querySelector("main");
  if (!main || !here) {
    shown.fail();
    return;
  }
  // The page of the answer says what is wrong; its forms need what every page's forms get.
  here.replaceWith(main);
  document.dispatchEvent(new CustomEvent("premortem:replaced", { detail: main }));
  main.querySelector<HTMLElement>("[aria-invalid], .notice")?.scrollIntoView({ block: "center" });
}

interface Progress {
  sent(share: number): void;
  arrived(): void;
  fail(): void;
  remove(): void;
}

function showProgress(form: HTMLFormElement, cancel: () => void): Progress {
  const box = document.createElement("div");
  const line = document.createElement("p");
  const text = document.createElement("span");
  const amount = document.createElement("span");
  const bar = document.createElement("progress");
  const stop = document.createElement("button");
  const actions = form.querySelector<HTMLElement>(".actions");
  box.className = "progress";
  box.setAttribute("role", "status");
  line.className = "progress-line";
  text.textContent = form.dataset["sending"] ?? "";
  bar.max = 1;
  bar.setAttribute("aria-label", text.textContent);
  stop.type = "button";
  stop.className = "btn btn-quiet btn-small";
  stop.textContent = form.dataset["cancel"] ?? "";
  stop.addEventListener("click", cancel);
  line.append(text, amount);
  box.append(line, bar, stop);
  form.append(box);
  if (actions) actions.hidden = true;
  const percent = new Intl.NumberFormat(document.documentElement.lang, { style: "percent" });
  return {
    sent(share) {
      bar.value = share;
      amount.textContent = percent.format(share);
    },
    arrived() {
      text.textContent = form.dataset["reading"] ?? "";
      amount.textContent = "";
      bar.removeAttribute("value");
      stop.hidden = true;
    },
    fail() {
      text.textContent = form.dataset["failed"] ?? "";
      amount.textContent = "";
      bar.remove();
      stop.remove();
      if (actions) actions.hidden = false;
    },
    remove() {
      box.remove();
      if (actions) actions.hidden = false;
    },
  };
}
