import { button, el } from "./dom";
import texts from "./texts.nb.json";

/** Opens a window over the page, and goes back to where the reader was when it closes. */
export function openWindow(title: string, content: HTMLElement): { setTitle(title: string): void; close(): void } {
  const heading = el("h2", { id: "window-title" }, title);
  const window = el("dialog", { "aria-labelledby": "window-title" }, el("header", {}, heading, button(texts.close, () => window.close(), { class: "quiet" })), content);
  const before = document.activeElement as HTMLElement | null;
  window.addEventListener("close", () => {
    window.remove();
    before?.focus();
  });
  document.body.append(window);
  window.showModal();
  return { setTitle: (text) => (heading.textContent = text), close: () => window.close() };
}
