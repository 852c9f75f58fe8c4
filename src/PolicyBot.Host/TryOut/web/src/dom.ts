type Child = Node | string | null | undefined;

/** Makes an element: attributes by name, `on…` are listeners, `null`, `undefined` and `false` are left out. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | number | boolean | null | undefined | ((event: Event) => void)> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined));
  return element;
}

/** A button that does something. */
export function button(text: string, press: () => void, attributes: Record<string, string | boolean | null> = {}): HTMLButtonElement {
  return el("button", { type: "button", ...attributes, onclick: press }, text);
}

/** A field to choose from, with its label. */
export function choice(label: string, options: readonly (readonly [value: string, text: string])[], chosen: string, choose: (value: string) => void): HTMLElement {
  const select = el("select", { onchange: () => choose(select.value) });
  for (const [value, text] of options) {
    select.append(el("option", { value, selected: value === chosen }, text));
  }
  return el("label", { class: "choice" }, el("span", {}, label), select);
}

/** A text of `texts.nb.json` with its places filled in. */
export function fill(text: string, ...values: string[]): string {
  return text.replace(/\{(\d)\}/g, (_, index) => values[Number(index)] ?? "");
}
