import { ShownCard } from "./cards";
import { el } from "./dom";
import type { Message } from "./room";
import { point, type DialogAnswer } from "./server";
import texts from "./texts.nb.json";
import { openWindow } from "./window";
import type { CardJson, Person } from "./wire";

/** Opens what an action on a message asks for, and goes on in it until it is closed. */
export function openDialog(
  person: Person,
  people: readonly Person[],
  message: Message,
  command: string,
  whileTyping: <Result>(work: Promise<Result>) => Promise<Result>,
): void {
  const content = el("div", { class: "dialog", tabindex: -1 }, el("p", {}, texts.typing));
  const problem = el("p", { class: "notice error", role: "alert" });
  const opened = openWindow(texts.bot, el("div", {}, content, problem));

  async function ask(data?: unknown): Promise<void> {
    problem.textContent = "";
    content.inert = true;
    try {
      draw(await whileTyping(point(person.id, message.conversation, message.id, command, data)));
    } catch {
      problem.textContent = texts.notTaken;
    } finally {
      content.inert = false;
      if (data !== undefined) content.focus();
    }
  }

  function draw(answer: DialogAnswer | null): void {
    const value = answer?.task?.value;
    if (value === undefined) {
      opened.close();
    } else if (typeof value === "string") {
      content.replaceChildren(el("p", {}, value));
    } else {
      opened.setTitle(value.title);
      content.replaceChildren(new ShownCard(value.card.content as CardJson, people, (pressed) => void ask(pressed.data)).element);
    }
  }

  void ask();
}
