/** Shows `<button data-print hidden>` and lets it open the print dialog. */
export function enhancePrint(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}
