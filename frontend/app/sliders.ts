/** The number beside a slider follows the hand; without script it is the one of the last answer. */
export function enhanceSliders(part: Element): void {
  for (const slider of part.querySelectorAll<HTMLInputElement>(".slider input[type=range]")) {
    const output = slider.parentElement?.querySelector("output");
    if (output) slider.addEventListener("input", () => (output.value = slider.value));
  }
}
