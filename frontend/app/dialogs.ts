/** Opens `<dialog id="x">` from `<a href="#x" data-dialog="x">` as a modal; without script `:target` shows it. */
export function enhanceDialogs(): void {
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const opener = event.target.closest<HTMLElement>("[data-dialog]");
    const dialog = opener && document.getElementById(opener.dataset["dialog"] ?? "");
    if (dialog instanceof HTMLDialogElement) {
      event.preventDefault();
      dialog.showModal();
    } else if (event.target.closest("[data-close]") || event.target instanceof HTMLDialogElement) {
      // A click on the dialog itself is a click on its backdrop: the content covers the rest.
      const open = event.target.closest("dialog");
      if (open?.matches(":modal")) event.preventDefault();
      open?.close();
    }
  });
}
