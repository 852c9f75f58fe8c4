import { choice } from "./dom";
import texts from "./texts.nb.json";

const key = "policybot.theme";

/** Light, dark, or as the machine is set. */
export function themeChoice(): HTMLElement {
  const chosen = localStorage.getItem(key) ?? "system";
  const set = (theme: string) => (document.documentElement.dataset.theme = theme);
  set(chosen);
  return choice(texts.theme, Object.entries(texts.themes), chosen, (theme) => {
    localStorage.setItem(key, theme);
    set(theme);
  });
}
