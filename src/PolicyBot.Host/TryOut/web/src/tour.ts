import { button, el, fill } from "./dom";
import type { Pane, Place } from "./pane";
import type { Room } from "./room";
import texts from "./texts.nb.json";
import content from "./tour.nb.json";
import type { Municipality, RoomEvent } from "./wire";

/** The panes of the page. */
export type PaneId = "employee" | "leader" | "adviser";

type ByFlow = string | { approval: string; notification: string };

interface Step {
  pane: string;
  place?: string;
  title: ByFlow;
  text: ByFlow;
  say?: string;
  done: { where: string; shows: ByFlow };
}

const hidden = "policybot.tour.hidden";
const steps: Step[] = content.steps;

/** Leads through the bot step by step; a step is done when what it leads to has happened, by whatever way. */
export function tour(room: Room, panes: Record<PaneId, Pane>, municipality: () => Municipality, bring: (pane: PaneId) => void): { element: HTMLElement; show(): void } {
  const list = el("ol", { class: "steps" });
  const now = el("div", { class: "now" });
  const progress = el("span", { class: "progress" });
  const live = el("span", { class: "only-heard", role: "status" });
  const body = el("div", { class: "body" }, list, now);
  const toggle = button("", () => hide(!body.hidden), { class: "quiet", "aria-controls": "tour-body" });
  body.id = "tour-body";
  const element = el("section", { class: "tour", "aria-labelledby": "tour-title" },
    el("header", {}, el("h2", { id: "tour-title" }, texts.tour.title), progress, toggle), body, live);

  function hide(is: boolean): void {
    localStorage.setItem(hidden, String(is));
    body.hidden = is;
    toggle.textContent = is ? texts.tour.show : texts.tour.hide;
    toggle.setAttribute("aria-expanded", String(!is));
  }

  function show(): void {
    const { flow } = municipality();
    const isDone = steps.map((step) => room.events.some((event) => isDoneBy(event, step, municipality())));
    const done = isDone.filter(Boolean).length;
    const next = isDone.indexOf(false);
    progress.textContent = fill(texts.tour.progress, `${done}`, `${steps.length}`);
    list.replaceChildren(...steps.map((step, index) =>
      el("li", { class: isDone[index] ? "done" : index === next ? "next" : "", "aria-current": index === next ? "step" : null },
        of(step.title, flow), isDone[index] ? el("span", { class: "only-heard" }, ` (${texts.tour.done.toLowerCase()})`) : null)));
    const step = steps[next];
    now.replaceChildren(el("p", {}, step ? of(step.text, flow) : texts.tour.finished),
      ...(step?.say ? [button(`«${step.say}»`, () => press(step), { class: "primary" })] : []));
  }

  function press(step: Step): void {
    const pane = panes[step.pane as PaneId];
    bring(step.pane as PaneId);
    if (step.place) pane.open(step.place as Place);
    void pane.composer.say(step.say!);
  }

  let before = "";
  room.listen(() => {
    show();
    if (before && before !== progress.textContent) live.textContent = progress.textContent;
    before = progress.textContent ?? "";
  });
  hide(localStorage.getItem(hidden) === "true");
  return { element, show };
}

function isDoneBy(event: RoomEvent, step: Step, municipality: Municipality): boolean {
  const isBots = event.kind === "view" || event.activity?.from?.role === "bot";
  return isBots && isIn(event, step.done.where, municipality) && new RegExp(of(step.done.shows, municipality.flow)).test(JSON.stringify(event.card ?? event.activity));
}

// The channel is everybody's; a chat is its owner's.
function isIn(event: RoomEvent, where: string, municipality: Municipality): boolean {
  if (where === "channel") return event.conversation?.split(";")[0] === municipality.channelId;
  const owner = municipality.people.find((person) => person.chatId === event.conversation);
  return owner !== undefined && (where === "adviser" ? owner.key === "inga" : where === "leader" ? owner.isInTeam : owner.key !== "inga");
}

function of(text: ByFlow, flow: Municipality["flow"]): string {
  return typeof text === "string" ? text : text[flow];
}
