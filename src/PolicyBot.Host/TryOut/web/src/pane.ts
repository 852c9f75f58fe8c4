import type { Pressed } from "./cards";
import { Composer } from "./composer";
import { openDialog } from "./dialog";
import { button, el, fill } from "./dom";
import { ShownMessage, type Surroundings } from "./message";
import { cardFor, type Message, type Room } from "./room";
import { press } from "./server";
import texts from "./texts.nb.json";
import { inShort } from "./time";
import { cardType, errorType, type CardJson, type Municipality, type Person } from "./wire";

/** What is open before a person. */
export type Place = "channel" | "chat";

/** A person with Teams before them: their own chat with the bot, the channel, or either. */
export class Pane {
  readonly element: HTMLElement;
  readonly composer: Composer;
  private readonly heading = el("h2", {});
  private readonly placeChoice = el("div", { class: "places" });
  private readonly settings = el("div", { class: "settings" });
  private readonly list = el("div", { class: "messages", tabindex: 0, role: "region" });
  private readonly typing = el("p", { class: "typing", hidden: true }, el("span", { class: "dots", "aria-hidden": "true" }), texts.typing);
  private readonly live = el("p", { class: "only-heard", role: "status" });
  private readonly shown = new Map<string, ShownMessage>();
  private readonly seen = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) this.shown.get((entry.target as HTMLElement).dataset.key!)?.refreshIfOld();
  });
  private municipality!: Municipality;
  private person!: Person;
  private working = 0;
  private expected: string | undefined;
  private place: Place;

  /**
   * @param room What happens.
   * @param id Names it on the page.
   * @param places What can be open in it, first what is.
   */
  constructor(
    private readonly room: Room,
    id: string,
    private readonly places: readonly Place[],
  ) {
    this.place = places[0]!;
    this.composer = new Composer((work) => this.whileTyping(work));
    const head = el("header", {}, this.heading, this.settings, this.placeChoice);
    this.element = el("section", { class: "pane", id: `pane-${id}`, "aria-labelledby": `heading-${id}` }, head, this.list, this.typing, this.live, this.composer.element);
    this.heading.id = `heading-${id}`;
    room.listen((event, message) => {
      if (!message) return;
      if (this.placeOf(message) === this.place) this.update(event.kind, message);
      else if (event.kind === "message") this.mark(this.placeOf(message));
    });
  }

  /** Shows what a person sees. */
  show(municipality: Municipality, person: Person, title: string, setting: HTMLElement | null): void {
    [this.municipality, this.person] = [municipality, person];
    this.heading.textContent = title;
    this.settings.replaceChildren(...(setting ? [setting] : []));
    this.list.setAttribute("aria-label", fill(texts.messages, title));
    const names = { channel: fill(texts.inChannel, municipality.channel), chat: texts.ownChat };
    this.placeChoice.replaceChildren(...this.places.map((place) =>
      this.places.length > 1 ? button(names[place], () => this.open(place), { "data-place": place }) : el("span", {}, names[place])));
    this.open(this.place);
  }

  /** Opens the channel, or the person's own chat. */
  open(place: Place): void {
    const { municipality, person } = this;
    this.place = place;
    for (const one of this.placeChoice.querySelectorAll("button")) one.setAttribute("aria-pressed", String(one.dataset.place === place));
    this.placeChoice.querySelector(`[data-place="${place}"] .new`)?.remove();
    this.composer.show(person, place === "channel" ? municipality.channelId : person.chatId, place === "channel");
    this.live.textContent = "";
    this.seen.disconnect();
    this.shown.clear();
    this.list.replaceChildren(el("p", { class: "empty" }, texts.empty));
    for (const message of this.room.messages.values()) if (this.placeOf(message) === place) this.add(message);
    this.toEnd();
  }

  /** Shows that the bot is at work until it is done. */
  async whileTyping<Result>(work: Promise<Result>): Promise<Result> {
    this.working++;
    this.typing.hidden = false;
    try {
      return await work;
    } finally {
      this.typing.hidden = --this.working === 0;
    }
  }

  // Where the person sees a message; undefined: nowhere.
  private placeOf(message: Message): Place | undefined {
    if (message.viewer !== undefined && message.viewer !== this.person.id) return undefined;
    return message.conversation === this.person.chatId ? "chat" : message.conversation.split(";")[0] === this.municipality.channelId ? "channel" : undefined;
  }

  // Something new stands in what is not open.
  private mark(place: Place | undefined): void {
    const choice = place && this.placeChoice.querySelector(`button[data-place="${place}"]`);
    if (choice && !choice.querySelector(".new")) choice.append(" ", el("span", { class: "new" }, texts.isNew));
  }

  private update(kind: string, message: Message): void {
    const shown = this.shown.get(key(message));
    if (kind === "message") {
      const isAtEnd = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 200;
      this.add(message);
      if (isAtEnd || !message.isBots) this.toEnd();
      this.announce(message);
    } else if (kind === "delete") {
      shown?.element.remove();
      this.shown.delete(key(message));
    } else if (shown) {
      const isOwn = kind === "view" && this.expected === key(message);
      shown.draw(isOwn);
      if (isOwn) this.expected = undefined;
      this.announce(message);
      // The message was edited: the reader's own version of it is asked for anew.
      if (kind === "update" && shown.mayRefresh) this.refresh(message);
    }
  }

  private add(message: Message): void {
    this.list.querySelector(".empty")?.remove();
    const shown = new ShownMessage(message, this.surroundings);
    shown.element.dataset.key = key(message);
    this.shown.set(key(message), shown);
    this.threadOf(message).append(shown.element);
    this.seen.observe(shown.element);
  }

  // In a channel, answers stand below what they answer.
  private threadOf(message: Message): HTMLElement {
    if (this.place === "chat") return this.list;
    const known = [...this.list.querySelectorAll<HTMLElement>(".thread")].find((thread) => thread.dataset.thread === message.conversation);
    if (known) return known.querySelector<HTMLElement>(".posts")!;
    const posts = el("div", { class: "posts" });
    const name = message.activity.from?.name ?? texts.bot;
    this.list.append(el("div", { class: "thread", role: "group", "data-thread": message.conversation, "aria-label": fill(texts.thread, name, inShort(message.at)) },
      posts, this.composer.replyButton(message.conversation, name)));
    return posts;
  }

  private get surroundings(): Surroundings {
    return {
      person: this.person,
      people: this.municipality.people,
      press: (message, pressed) => void this.press(message, pressed),
      refresh: (message) => void this.refresh(message),
      choose: (message, command) => openDialog(this.person, this.municipality.people, message, command, (work) => this.whileTyping(work)),
    };
  }

  private async press(message: Message, pressed: Pressed): Promise<void> {
    const shown = this.shown.get(key(message))!;
    const where = { person: this.person.id, conversation: message.conversation, message: message.id };
    shown.busy = true;
    this.expected = key(message);
    try {
      const { kind, data, title: _, ...rest } = pressed;
      const answer = await this.whileTyping(press(kind === "submit" ? { ...where, submitted: data } : { ...where, action: { type: "Action.Execute", ...rest, data } }));
      if (answer && answer.type !== cardType) {
        this.expected = undefined;
        const isError = answer.type === errorType;
        shown.say(isError ? ((answer.value as { message?: string }).message ?? texts.notTaken) : String(answer.value), isError);
      }
    } catch {
      this.expected = undefined;
      shown.say(texts.notTaken, true);
    } finally {
      shown.busy = false;
    }
  }

  private async refresh(message: Message): Promise<void> {
    const action = cardFor(message, this.person.id)?.refresh?.action;
    if (!action) return;
    const person = this.person;
    const answer = await press({ person: person.id, conversation: message.conversation, message: message.id, action, automatic: true }).catch(() => null);
    if (answer?.type !== cardType) return;
    message.views.set(person.id, answer.value as CardJson);
    message.madeAt = Date.now();
    if (this.person === person) this.shown.get(key(message))?.draw();
  }

  private announce(message: Message): void {
    if (!message.isBots) return;
    const said = cardFor(message, this.person.id)?.fallbackText ?? message.activity.text ?? message.activity.summary ?? "";
    this.live.textContent = fill(texts.said, texts.bot, said);
  }

  // What is taller than the pane is read from its beginning.
  private toEnd(): void {
    this.list.scrollTop = this.list.scrollHeight;
    const newest = [...this.list.querySelectorAll(".message")].at(-1);
    if (newest && newest.clientHeight > this.list.clientHeight) newest.scrollIntoView({ block: "start" });
  }
}

function key(message: Message): string {
  return `${message.conversation} ${message.id}`;
}
