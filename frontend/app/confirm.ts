/** Asks before a `<form data-confirm="…">` is sent, in a dialog of ours. */
export function enhanceConfirm(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset["confirm"] || form.dataset["confirmed"]) return;
    event.preventDefault();
    ask(form, event.submitter);
  });
}

function ask(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const dialog = document.createElement("dialog");
  const body = document.createElement("div");
  const text = document.createElement("p");
  const actions = document.createElement("div");
  body.className = "dialog-body stack";
  text.textContent = form.dataset["confirm"] ?? "";
  text.id = "confirm-text";
  dialog.setAttribute("aria-labelledby", text.id);
  actions.className = "actions";
  const yes = button(submitter?.textContent?.trim() ?? "OK", submitter?.className ?? "btn btn-primary");
  const no = button(form.dataset["cancel"] ?? "Cancel", "btn btn-quiet");
  yes.addEventListener("click", () => {
    form.dataset["confirmed"] = "true";
    form.requestSubmit(submitter);
  });
  no.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  actions.append(yes, no);
  body.append(text, actions);
  dialog.append(body);
  document.body.append(dialog);
  dialog.showModal();
  no.focus();
}

function button(label: string, className: string): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = className;
  element.textContent = label;
  return element;
}
