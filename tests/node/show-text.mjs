// Shows Markdown as a Teams-like client would: reads a JSON array of texts on standard input, writes a JSON array of HTML.
// HTML is let through here, so that markup which was not made harmless is seen in the result.
import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt({ html: true });
const texts = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map((text) => markdown.render(text))));
