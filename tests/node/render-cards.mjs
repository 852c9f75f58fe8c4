// Shows cards as a client does: reads a JSON array of cards on standard input, and writes what a person sees on them as JSON: texts, block by block, and
// what stands in fields; each once. Microsoft's renderer draws them. Markdown is read with HTML let through, so that markup which was not made harmless
// is seen in the result: what was typed is then not there any more.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import MarkdownIt from "markdown-it";

const require = createRequire(import.meta.url);
const domino = require("@mixmark-io/domino");

const { HTMLElement, ...others } = domino.impl;
Object.assign(globalThis, { document: domino.createDocument(""), HTMLElement }, Object.fromEntries(Object.entries(others).filter(([name]) => name.startsWith("HTML"))));
globalThis.window = { document };
// What the renderer asks of a document that this one lacks.
Object.defineProperties(HTMLElement.prototype, {
  innerText: { get() { return this.textContent; }, set(text) { this.textContent = text; } },
  append: { value(...nodes) { for (const node of nodes) this.appendChild(node); } },
});

const AC = require("adaptivecards/dist/adaptivecards.js");
const markdown = new MarkdownIt({ html: true });
AC.AdaptiveCard.onProcessMarkdown = (text, result) => Object.assign(result, { outputHtml: markdown.render(text.replace(/<at>(.*?)<\/at>/g, "**$1**")), didProcess: true });

const BLOCKS = new Set(["P", "DIV", "TD", "LABEL", "LI", "BUTTON", "TEXTAREA", "OPTION", "H1", "H2", "H3", "H4", "H5", "H6", "PRE", "BLOCKQUOTE"]);

const texts = new Set();
const fields = new Set();

// What stands side by side within a block is one text.
function read(root) {
  let text = "";
  const end = () => { if (text.trim()) texts.add(text); text = ""; };
  (function walk(node) {
    if (node.nodeType === 3) text += node.data;
    if (node.nodeType !== 1) return;
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) end();
    if (node.tagName === "INPUT") fields.add(node.value ?? "");
    else if (node.tagName === "TEXTAREA") fields.add(node.value || node.textContent);
    else for (const child of node.childNodes) walk(child);
    if (isBlock) end();
  })(root);
  end();
}

// What Teams shows of a person whom a field searches for comes from its directory.
const withoutSearching = (json) => JSON.parse(JSON.stringify(json), (name, value) => (name === "choices.data" ? undefined : value));

for (const json of JSON.parse(readFileSync(0, "utf8"))) {
  const card = new AC.AdaptiveCard();
  card.parse(withoutSearching(json));
  read(card.render());
}
process.stdout.write(JSON.stringify({ texts: [...texts], fields: [...fields] }));
