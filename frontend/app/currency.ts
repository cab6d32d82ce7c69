/** The units beside the fields follow the currency that is chosen; the server does so on saving. */
export function followCurrency(): void {
  const select = document.querySelector<HTMLSelectElement>("select[name=currency]");
  if (!select) return;
  let shown = select.value;
  select.addEventListener("change", () => {
    for (const unit of select.form?.querySelectorAll(".unit") ?? []) {
      if (unit.textContent?.trim() === shown) unit.textContent = select.value;
    }
    shown = select.value;
  });
}
