import MarkdownIt from "markdown-it";

// What cards in Teams show: emphasis, lists and links. HTML is shown as it was typed.
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: false }).disable(["image", "table", "heading", "lheading", "code", "fence", "hr", "blockquote"]);

markdown.renderer.rules.link_open = (tokens, index, options, _environment, self) => {
  tokens[index]!.attrSet("target", "_blank");
  tokens[index]!.attrSet("rel", "noopener noreferrer");
  return self.renderToken(tokens, index, options);
};

/** Markdown as HTML that is safe to show. A mention stands out. */
export function toHtml(text: string): string {
  return markdown.render(text.replace(/<at>(.*?)<\/at>/g, "**$1**"));
}
