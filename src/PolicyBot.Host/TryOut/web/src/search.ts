import manifest from "../../../../../manifest/manifest.json";
import { button, el, fill } from "./dom";
import { search } from "./server";
import texts from "./texts.nb.json";
import { openWindow } from "./window";
import type { CardJson, Person } from "./wire";

const command = manifest.composeExtensions[0]!.commands.find((one) => one.type === "query")!;
const pause = 250;

/** Opens the message extension's search box. */
export function openSearch(person: Person, conversation: string, choose: (title: string, card: CardJson) => void): void {
  const count = el("p", { role: "status", class: "count" });
  const results = el("ul", { class: "results" });
  let asked = 0;
  let timer = 0;
  const box = el("input", { type: "search", placeholder: command.parameters?.[0]?.description ?? "", oninput: () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void find(box.value.trim()), pause);
  } });
  const opened = openWindow(command.title, el("div", { class: "search" }, el("p", {}, texts.searchHint), el("label", {}, texts.searchLabel, box), count, results));

  async function find(text: string): Promise<void> {
    const number = ++asked;
    const answer = await search(person.id, conversation, command.id, command.parameters?.[0]?.name ?? "", text).catch(() => null);
    // Somebody who types fast wants the newest.
    if (number !== asked) return;
    const found = answer?.composeExtension.attachments ?? [];
    count.textContent = found.length > 0 ? fill(texts.searchCount, `${found.length}`) : (answer?.composeExtension.text ?? texts.notTaken);
    results.replaceChildren(...found.map((attachment) => {
      const line = attachment.preview?.content;
      const one = button("", () => {
        opened.close();
        choose(line?.title ?? "", attachment.content as CardJson);
      });
      one.append(el("strong", {}, line?.title ?? ""), el("span", { class: "source" }, line?.subtitle ?? ""), el("span", {}, line?.text ?? ""));
      return el("li", {}, one);
    }));
  }

  void find("");
  box.focus();
}
