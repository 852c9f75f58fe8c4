import { button, el, fill } from "./dom";
import type { Room } from "./room";
import { moveClock } from "./server";
import texts from "./texts.nb.json";
import { inFull } from "./time";

/** Shows the bot's clock, and moves it. */
export function timebar(room: Room, municipality: () => string): HTMLElement {
  const shown = el("time", {});
  const live = el("span", { class: "only-heard", role: "status" });
  const show = () => {
    const now = new Date(Date.now() + room.ahead);
    shown.dateTime = now.toISOString();
    shown.textContent = inFull(now);
  };
  show();
  window.setInterval(show, 5_000);
  room.listen((event) => {
    if (event.kind !== "clock") return;
    show();
    live.textContent = fill(texts.clockMoved, shown.textContent);
  });
  const steps = Object.entries(texts.steps).map(([step, text]) => button(text, () => void moveClock(municipality(), step).catch(() => (live.textContent = texts.notTaken))));
  return el("section", { class: "timebar", "aria-label": texts.clock }, el("p", {}, el("span", { class: "label" }, `${texts.clock}: `), shown), el("div", { class: "steps", title: texts.clockHelp }, ...steps), live);
}
