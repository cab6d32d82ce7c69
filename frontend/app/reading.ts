/** Tells whoever shared a report which of its sections were read, and for how long. */

const TELL_EVERY_SECONDS = 15;

/** What stands in the middle half of the window is read. */
const MIDDLE = "-25% 0px -25% 0px";

export function tellReading(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-reading]");
  if (!form) {
    return;
  }
  const shown = new Set<string>();
  const seconds = new Map<string, number>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const section = (entry.target as HTMLElement).dataset.section ?? "";
        if (entry.isIntersecting) {
          shown.add(section);
        } else {
          shown.delete(section);
        }
      }
    },
    { rootMargin: MIDDLE },
  );
  document.querySelectorAll("[data-section]").forEach((section) => observer.observe(section));

  const tell = (): void => {
    if (seconds.size === 0) {
      return;
    }
    const body = new URLSearchParams();
    new FormData(form).forEach((value, name) => body.append(name, String(value)));
    seconds.forEach((count, section) => body.append(section, String(count)));
    seconds.clear();
    // Nothing hangs on it: a report that cannot tell is read all the same.
    fetch(form.action, { method: "POST", body, keepalive: true }).catch(() => undefined);
  };

  let ticks = 0;
  setInterval(() => {
    if (document.visibilityState !== "visible") {
      return;
    }
    shown.forEach((section) => seconds.set(section, (seconds.get(section) ?? 0) + 1));
    ticks += 1;
    if (ticks % TELL_EVERY_SECONDS === 0) {
      tell();
    }
  }, 1000);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      tell();
    }
  });
}
