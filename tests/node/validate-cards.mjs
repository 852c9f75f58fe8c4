// Checks cards with Microsoft's own Adaptive Cards library, at the version that Teams takes.
// usage: node validate-cards.mjs FILE-OR-FOLDER...
//   a file is a card; a folder is searched for approved/*.json whose top type is AdaptiveCard.
// Prints one line per fault, "file: message", and ends with 1 when there is one, or when there was no card at all.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

// The library's module build leaves out file extensions, which Node does not take; its bundle works.
const AC = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js");
const VERSION = AC.Versions.v1_5;
const MAX_BYTES = 28 * 1024;

// What the library reads by hand, outside its schemas, and what Teams adds.
const BESIDE_SCHEMA = {
  AdaptiveCard: ["$schema", "body", "actions", "msteams"],
  ActionSet: ["actions"],
  Column: ["items"],
  ColumnSet: ["columns"],
  Container: ["items"],
  RichTextBlock: ["inlines"],
};
const TEAMS_PROPERTIES = new Set(["width", "entities"]);

let unknownProperties = [];

// The library passes over properties that it does not know, so each object is compared with its schema as it is parsed.
const parse = AC.SerializableObject.prototype.internalParse;
AC.SerializableObject.prototype.internalParse = function (source, context) {
  if (source && typeof source === "object") {
    const schema = this.getSchema();
    const inSchema = Array.from({ length: schema.getCount() }, (_, i) => schema.getItemAt(i));
    for (const property of inSchema) {
      // The library's patterns are global and remember where they stopped: a second card in the same language would fail.
      if (property.regEx) property.regEx.lastIndex = 0;
    }
    const known = new Set(["type", "fallback", ...inSchema.map((property) => property.name), ...(BESIDE_SCHEMA[source.type] ?? [])]);
    for (const name of Object.keys(source)) {
      if (!known.has(name)) {
        unknownProperties.push(`${source.type ?? this.constructor.name} has an unknown property "${name}"`);
      }
    }
  }
  return parse.call(this, source, context);
};

function* objectsIn(value) {
  if (Array.isArray(value)) {
    for (const item of value) yield* objectsIn(item);
  } else if (value && typeof value === "object") {
    yield value;
    for (const [name, item] of Object.entries(value)) {
      if (name !== "data") yield* objectsIn(item); // an action's data is the bot's own
    }
  }
}

// The card as a client sees it that does not know Action.Execute, and therefore nothing of refreshing either.
function forOlderClients(json) {
  const { refresh, ...card } = json;
  return JSON.parse(JSON.stringify(card), (_, value) => (value?.type === "Action.Execute" ? (value.fallback ?? value) : value));
}

// Teams searches its directory for choices in cards of every version, beginning with none; the library knows it from 1.6 on.
function withoutSearching(json) {
  return JSON.parse(JSON.stringify(json), (_, value) => {
    if (value?.["choices.data"]?.dataset !== "graph.microsoft.com/users") return value;
    const { "choices.data": _search, ...choiceSet } = value;
    return { ...choiceSet, choices: [...choiceSet.choices, { title: "x", value: "x" }] };
  });
}

function faultsOfTheLibrary(json) {
  unknownProperties = [];
  const context = new AC.SerializationContext(VERSION);
  const card = new AC.AdaptiveCard();
  card.parse(withoutSearching(json), context);
  const parsed = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i));
  const events = [...parsed, ...card.validateProperties().validationEvents];
  return [...events.map((e) => `${AC.ValidationEvent[e.event]}: ${e.message}`), ...unknownProperties];
}

function* faultsOfOurs(json, bytes) {
  if (json.type !== "AdaptiveCard") yield "the top type is not AdaptiveCard";
  if (json.version !== VERSION.toString()) yield `the version is ${json.version}, not ${VERSION}`;
  if (bytes >= MAX_BYTES) yield `${bytes} bytes, the limit is ${MAX_BYTES}`;
  if (!json.fallbackText?.trim()) yield "fallbackText is missing";
  for (const name of Object.keys(json.msteams ?? {})) {
    if (!TEAMS_PROPERTIES.has(name)) yield `msteams has an unknown property "${name}"`;
  }
  for (const part of objectsIn(json)) {
    const name = part.id ? `${part.type} "${part.id}"` : part.type;
    if (part.type?.startsWith("Input.")) {
      if (!part.label?.trim()) yield `${name} has no label`;
      if (part.isRequired && !part.errorMessage?.trim()) yield `${name} is required but has no errorMessage`;
    }
    if (part.type === "Image" && !part.altText?.trim()) yield `${name} has no altText`;
    if (part.type === "Action.Execute" && part.fallback?.type !== "Action.Submit") yield `${name} has no fallback for older clients`;
  }
}

function* cardsUnder(path) {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) {
      if (!["node_modules", "bin", "obj"].includes(entry.name)) yield* cardsUnder(inner);
    } else if (basename(dirname(inner)) === "approved" && inner.endsWith(".json") && !inner.endsWith(".received.json")) {
      if (JSON.parse(readFileSync(inner, "utf8")).type === "AdaptiveCard") yield inner;
    }
  }
}

let cards = 0;
let faults = 0;
for (const file of process.argv.slice(2).flatMap((path) => [...cardsUnder(path)])) {
  cards++;
  const json = JSON.parse(readFileSync(file, "utf8"));
  // Approved files are indented for reading; what is sent is not.
  const bytes = Buffer.byteLength(JSON.stringify(json), "utf8");
  for (const fault of new Set([...faultsOfTheLibrary(json), ...faultsOfTheLibrary(forOlderClients(json)), ...faultsOfOurs(json, bytes)])) {
    faults++;
    console.log(`${file}: ${fault}`);
  }
}
console.log(`${cards} cards, ${faults} faults`);
process.exitCode = cards > 0 && faults === 0 ? 0 : 1;
