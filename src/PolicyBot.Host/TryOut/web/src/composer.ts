import manifest from "../../../../../manifest/manifest.json";
import { button, el, fill } from "./dom";
import { openSearch } from "./search";
import { say } from "./server";
import texts from "./texts.nb.json";
import type { CardJson, Person } from "./wire";

/** The box where messages are written. */
export class Composer {
  readonly element: HTMLFormElement;
  private readonly box: HTMLTextAreaElement;
  private readonly mention = button(texts.mention, () => this.setMention(!this.mentions), { class: "mention", "aria-pressed": "true", title: texts.mentionHelp });
  private readonly tools = el("div", { class: "tools" });
  private readonly about = el("p", { class: "attached", hidden: true });
  private readonly problem = el("p", { class: "notice error", role: "alert" });
  private person!: Person;
  private home = "";
  private isChannel = false;
  private thread: string | undefined;
  private card: CardJson | undefined;

  constructor(private readonly whileTyping: <Result>(work: Promise<Result>) => Promise<Result>) {
    this.box = el("textarea", { rows: 1, onkeydown: (event) => this.key(event as KeyboardEvent) });
    this.element = el("form", { class: "composer", onsubmit: (event) => {
      event.preventDefault();
      void this.send();
    } },
      this.about,
      el("div", { class: "row" }, this.box, el("button", { type: "submit", class: "primary" }, texts.send)),
      this.tools,
      this.problem);
  }

  /** Writes as a person, in their chat or in the channel. */
  show(person: Person, conversation: string, isChannel: boolean): void {
    [this.person, this.home, this.isChannel] = [person, conversation, isChannel];
    this.box.placeholder = isChannel ? texts.writeInChannel : texts.write;
    this.box.setAttribute("aria-label", this.box.placeholder);
    this.tools.replaceChildren(
      ...(isChannel ? [this.mention] : []),
      button(texts.search, () => openSearch(this.person, this.target, (title, card) => this.attach(title, card))),
      ...this.commands());
    this.reset();
  }

  /** Sends words as if they had been typed. */
  async say(text: string): Promise<void> {
    this.setMention(true);
    this.box.value = text;
    await this.send();
  }

  /** Answers in a thread. */
  replyButton(thread: string, name: string): HTMLButtonElement {
    return button(texts.reply, () => {
      this.thread = thread;
      this.tell(fill(texts.replying, name), texts.cancel);
      this.box.focus();
    }, { class: "quiet reply" });
  }

  private get target(): string {
    return this.thread ?? this.home;
  }

  private get mentions(): boolean {
    return this.mention.getAttribute("aria-pressed") === "true";
  }

  private setMention(is: boolean): void {
    this.mention.setAttribute("aria-pressed", String(is));
  }

  private commands(): HTMLElement[] {
    const list = manifest.bots[0]!.commandLists.find((one) => one.scopes.includes(this.isChannel ? "team" : "personal"))!;
    return list.commands.map((command) => button(command.title, () => void this.say(command.title), { title: command.description }));
  }

  private attach(title: string, card: CardJson): void {
    this.card = card;
    this.tell(fill(texts.attached, title), texts.remove);
    this.box.focus();
  }

  private tell(text: string, undo: string): void {
    this.about.replaceChildren(text, button(undo, () => this.reset(), { class: "quiet" }));
    this.about.hidden = false;
  }

  private reset(): void {
    this.thread = this.card = undefined;
    this.about.hidden = true;
    this.problem.textContent = "";
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void this.send();
    }
  }

  private async send(): Promise<void> {
    const [text, card, conversation, person] = [this.box.value.trim(), this.card, this.target, this.person];
    if (!text && !card) return;
    const mention = this.isChannel && this.mentions;
    this.box.value = "";
    this.reset();
    try {
      if (card) await this.whileTyping(say({ person: person.id, conversation, card }));
      if (text) await this.whileTyping(say({ person: person.id, conversation, text, mention }));
    } catch {
      // What was written is not to be written again.
      if (!this.box.value) this.box.value = text;
      this.problem.textContent = texts.notTaken;
    }
  }
}
