import manifest from "../../../../../manifest/manifest.json";
import { ShownCard, type Pressed } from "./cards";
import { button, el, fill } from "./dom";
import examples from "./examples.nb.json";
import { toHtml } from "./markdown";
import { cardFor, type Message } from "./room";
import texts from "./texts.nb.json";
import { inShort } from "./time";
import type { Person } from "./wire";

/** What can be chosen on a message, as the app's manifest lists it. */
const actions = manifest.composeExtensions[0]!.commands.filter((command) => command.type === "action");

// Teams asks for a card anew when it is more than a minute old.
const freshFor = 60_000;

/** What a message needs of the pane that it stands in. */
export interface Surroundings {
  person: Person;
  people: readonly Person[];
  press(message: Message, pressed: Pressed): void;
  refresh(message: Message): void;
  choose(message: Message, command: string): void;
}

/** A message on the page. */
export class ShownMessage {
  readonly element: HTMLElement;
  private readonly body = el("div", { class: "body" });
  private readonly notice = el("p", { class: "notice", role: "status" });
  private card: ShownCard | undefined;

  constructor(
    readonly message: Message,
    private readonly around: Surroundings,
  ) {
    const name = message.activity.from?.name ?? texts.bot;
    this.element = el("article", { class: message.isBots ? "message bots" : "message persons", tabindex: -1, "aria-label": `${name} ${inShort(message.at)}` },
      el("header", {},
        el("strong", {}, name),
        el("time", { datetime: message.at.toISOString() }, inShort(message.at)),
        message.viewer ? el("span", { class: "only" }, texts.onlyYou) : null,
        this.menu(name)),
      this.body,
      this.notice);
    this.draw();
  }

  /** Draws what the message says now. What was typed in fields that are still there stays, unless the reader's own press brought the new card. */
  draw(isOwnPress = false): void {
    const typed = isOwnPress ? undefined : this.card?.values;
    const hadFocus = this.element.contains(document.activeElement);
    const focused = hadFocus && !isOwnPress ? document.activeElement!.id : "";
    const json = cardFor(this.message, this.around.person.id);
    this.card = json ? new ShownCard(json, this.around.people, (pressed) => this.around.press(this.message, pressed)) : undefined;
    if (typed) this.card?.setValues(typed);
    this.body.replaceChildren(this.card?.element ?? words(this.message));
    if (this.card?.hasFields) {
      this.body.append(button(texts.fillIn, () => this.card?.fillIn(examples), { class: "example" }));
    }
    this.say("");
    if (isOwnPress || hadFocus) {
      const field = focused ? this.body.querySelector<HTMLElement>(`[id="${CSS.escape(focused)}"]`) : null;
      (field ?? this.element).focus({ preventScroll: true });
      if (isOwnPress) this.element.scrollIntoView({ block: "start" });
    }
  }

  /** While the bot works on a press, nothing more can be pressed. */
  set busy(is: boolean) {
    this.element.toggleAttribute("aria-busy", is);
    this.body.inert = is;
  }

  /** Shows a sentence beside the card. */
  say(text: string, isError = false): void {
    this.notice.textContent = text;
    this.notice.classList.toggle("error", isError);
  }

  /** Asks for the card anew where it is old, and the card says that this reader may. */
  refreshIfOld(): void {
    if (this.mayRefresh && Date.now() - this.message.madeAt > freshFor) {
      this.message.madeAt = Date.now();
      this.around.refresh(this.message);
    }
  }

  /** Whether the reader may ask for their own version of the card. */
  get mayRefresh(): boolean {
    const refresh = cardFor(this.message, this.around.person.id)?.refresh;
    return refresh !== undefined && (refresh.userIds === undefined || refresh.userIds.includes(this.around.person.id));
  }

  private menu(name: string): HTMLElement {
    const menu: HTMLDetailsElement = el("details", { class: "menu", onkeydown: (event) => {
      if ((event as KeyboardEvent).key !== "Escape") return;
      menu.open = false;
      menu.querySelector("summary")!.focus();
    } });
    menu.addEventListener("focusout", (event) => {
      if (!menu.contains(event.relatedTarget as Node | null)) menu.open = false;
    });
    const choose = (text: string, act: () => void) => button(text, () => {
      menu.open = false;
      menu.querySelector("summary")!.focus();
      act();
    });
    menu.append(
      el("summary", { "aria-label": fill(texts.more, name, inShort(this.message.at)) }, "⋯"),
      el("div", { class: "choices" },
        this.message.isBots ? choose(texts.refresh, () => this.around.refresh(this.message)) : null,
        ...actions.map((action) => choose(action.title, () => this.around.choose(this.message, action.id)))));
    return menu;
  }
}

function words(message: Message): HTMLElement {
  const { text = "", textFormat, entities } = message.activity;
  if (textFormat !== "plain") {
    const body = el("div", { class: "words" });
    body.innerHTML = toHtml(text);
    return body;
  }
  const body = el("p", { class: "words" });
  let rest = text;
  for (const mention of entities ?? []) {
    const at = mention.text ? rest.indexOf(mention.text) : -1;
    if (mention.type !== "mention" || at < 0) continue;
    body.append(rest.slice(0, at), el("span", { class: "mention" }, `@${mention.mentioned?.name ?? ""}`));
    rest = rest.slice(at + mention.text!.length);
  }
  body.append(rest);
  return body;
}
