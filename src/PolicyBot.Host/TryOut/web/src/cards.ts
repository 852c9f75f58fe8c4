import * as AdaptiveCards from "adaptivecards";
import { el } from "./dom";
import { hostConfig } from "./hostConfig";
import { toHtml } from "./markdown";
import texts from "./texts.nb.json";
import type { CardJson, Person } from "./wire";

const directory = "graph.microsoft.com/users";

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

/** What a press brings: the action, with what was filled in. */
export interface Pressed {
  kind: "execute" | "submit";
  id?: string;
  verb?: string;
  data: unknown;
  title: string;
}

/** A card on the page. */
export class ShownCard {
  readonly element: HTMLElement;
  private readonly card = new AdaptiveCards.AdaptiveCard();

  /**
   * @param json The card.
   * @param people Whom a field that searches the organisation's people finds.
   * @param press Called when the fields are in order and a button was pressed.
   */
  constructor(json: CardJson, people: readonly Person[], press: (pressed: Pressed) => void) {
    this.card.hostConfig = hostConfig;
    this.card.onExecuteAction = (action) => {
      if (action instanceof AdaptiveCards.OpenUrlAction) {
        window.open(action.url, "_blank", "noopener,noreferrer");
      } else if (action instanceof AdaptiveCards.ExecuteAction) {
        press({ kind: "execute", ...(action.id ? { id: action.id } : {}), verb: action.verb, data: action.data ?? {}, title: action.title ?? "" });
      } else if (action instanceof AdaptiveCards.SubmitAction) {
        press({ kind: "submit", data: action.data ?? {}, title: action.title ?? "" });
      }
    };
    this.card.parse(withPeople(json, people));
    this.element = this.card.render() ?? el("div", {}, json.fallbackText ?? "");
    markUp(this.element, json);
  }

  /** What stands in the fields, by their ids. */
  get values(): Map<string, string> {
    return new Map(this.card.getAllInputs().map((input) => [input.id ?? "", String(input.value ?? "")]));
  }

  /** Sets fields that have the same ids and are still there. */
  setValues(values: Map<string, string>): void {
    for (const input of this.card.getAllInputs()) setValue(input, values.get(input.id ?? ""));
  }

  /** Fills what is empty with the answer for its label, or else with one that will do. */
  fillIn(answers: Record<string, string>): void {
    for (const input of this.card.getAllInputs()) {
      // A box to tick always has a value.
      if (!input.isSet() || input instanceof AdaptiveCards.ToggleInput) setValue(input, exampleFor(input, answers));
    }
  }

  /** Whether there is something to fill in. */
  get hasFields(): boolean {
    return this.card.getAllInputs().length > 0;
  }
}

function exampleFor(input: AdaptiveCards.Input, answers: Record<string, string>): string {
  const answer = answers[input.label ?? ""];
  if (input instanceof AdaptiveCards.ChoiceSetInput) {
    return (input.choices.find((choice) => choice.title === answer) ?? input.choices[0])?.value ?? "";
  }
  if (input instanceof AdaptiveCards.ToggleInput) return input.valueOn ?? "true";
  if (input instanceof AdaptiveCards.NumberInput) return answer ?? "1";
  if (input instanceof AdaptiveCards.TextInput) return answer ?? texts.example;
  return "";
}

function setValue(input: AdaptiveCards.Input, value: string | undefined): void {
  if (value === undefined) return;
  for (const control of input.renderedElement?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>("input, textarea, select") ?? []) {
    if (control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox")) {
      control.checked = input instanceof AdaptiveCards.ToggleInput ? value === input.valueOn : value.split(",").includes(control.value);
    } else if (input instanceof AdaptiveCards.ChoiceSetInput && control instanceof HTMLInputElement) {
      control.value = input.choices.find((choice) => choice.value === value)?.title ?? "";
    } else {
      control.value = value;
    }
  }
}

// The organisation's people are the client's to find, not the bot's.
function withPeople(json: CardJson, people: readonly Person[]): CardJson {
  return JSON.parse(JSON.stringify(json), (_, part) =>
    part?.type === "Input.ChoiceSet" && part["choices.data"]?.dataset === directory
      ? { ...part, "choices.data": undefined, choices: people.map((person) => ({ title: person.name, value: person.objectId })) }
      : part,
  ) as CardJson;
}

// What the library leaves out for those who do not see the card.
function markUp(element: HTMLElement, json: CardJson): void {
  element.removeAttribute("tabindex");
  if (typeof json.lang === "string") element.lang = json.lang;
  for (const expanded of element.querySelectorAll("[aria-expanded]")) {
    if (!expanded.matches("button, summary")) expanded.removeAttribute("aria-expanded");
  }
}
