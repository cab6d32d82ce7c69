/** Turns a file input into a box that takes a dropped file and shows its name and size. */
export function enhanceFileDrops(part: Element): void {
  for (const box of part.querySelectorAll<HTMLElement>("[data-filedrop]:not(.is-enhanced)")) enhance(box);
}

function enhance(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>("input[type=file]");
  const name = box.querySelector(".filedrop-name");
  if (!input || !name) return;
  box.classList.add("is-enhanced");
  box.querySelector(".filedrop-text")?.removeAttribute("hidden");
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    name.textContent = file ? `${file.name} · ${size(file.size)}` : "";
  });
  // The input covers the box, so the browser itself takes the drop.
  box.addEventListener("dragover", () => box.classList.add("is-over"));
  for (const end of ["dragleave", "drop"]) box.addEventListener(end, () => box.classList.remove("is-over"));
}

function size(bytes: number): string {
  const unit = bytes < 1e6 ? "kilobyte" : "megabyte";
  const amount = bytes < 1e6 ? bytes / 1e3 : bytes / 1e6;
  const options = { style: "unit", unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(document.documentElement.lang, options).format(amount);
}
