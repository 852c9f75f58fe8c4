// Checks that Bicep files parse, that each module that is named is there and gets the parameters it has, and that a parameter file fits its template.
// usage: node check-bicep.mjs FOLDER
// Prints one line per fault, "file:line: what", and ends with 1 when there is one. It knows nothing of resource types: that takes the Bicep compiler.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { Language, Parser } from "web-tree-sitter";

const folder = process.argv[2];
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve("tree-sitter-bicep/tree-sitter-bicep.wasm")));

const faults = [];
const trees = new Map();
const fault = (file, node, what) => faults.push(`${relative(folder, file)}:${node.startPosition.row + 1}: ${what}`);

function* nodes(node) {
  yield node;
  for (const child of node.children) yield* nodes(child);
}

function read(file) {
  // The grammar has no parameter files, where a parameter gets a value and has no type.
  const text = readFileSync(file, "utf8").replace(file.endsWith(".bicepparam") ? /^param (\w+) =/gm : /$^/, "var $1 =");
  const root = parser.parse(text).rootNode;
  trees.set(file, root);
  for (const node of nodes(root)) {
    if (node.isError || node.isMissing) fault(file, node, `does not parse near '${node.text.slice(0, 40)}'`);
  }
}

const unquoted = (text) => text.replace(/^'|'$/g, "");
const declared = (root, type) => root.descendantsOfType(type).map((node) => ({ node, name: node.namedChildren[0].text }));
const parameters = (root) => declared(root, "parameter_declaration").map(({ node, name }) => ({ name, required: !node.children.some((child) => child.type === "=") }));

function compare(file, node, given, root) {
  const known = parameters(root);
  for (const name of given) {
    if (!known.some((parameter) => parameter.name === name)) fault(file, node, `gives '${name}', which there is no parameter for`);
  }
  for (const { name, required } of known) {
    if (required && !given.includes(name)) fault(file, node, `gives no '${name}'`);
  }
}

// The names in the object that a property of a module has, such as its params.
const propertiesOf = (object) => object.namedChildren.filter((child) => child.type === "object_property").map((child) => ({ name: child.namedChildren[0].text, value: child.namedChildren.at(-1) }));

for (const entry of readdirSync(folder, { recursive: true })) {
  if (/\.bicep(param)?$/.test(entry)) read(join(folder, entry));
}
for (const [file, root] of trees) {
  for (const module of root.descendantsOfType("module_declaration")) {
    const target = join(dirname(file), unquoted(module.namedChildren[1].text));
    if (!trees.has(target)) {
      fault(file, module, `there is no ${target}`);
      continue;
    }
    const body = module.descendantsOfType("object")[0];
    const params = propertiesOf(body).find((property) => property.name === "params");
    compare(file, module, params ? propertiesOf(params.value).map((property) => property.name) : [], trees.get(target));
  }
  for (const using of root.descendantsOfType("using_statement")) {
    compare(file, using, declared(root, "variable_declaration").map(({ name }) => name), trees.get(join(dirname(file), unquoted(using.namedChildren[0].text))));
  }
}
for (const line of faults) console.log(line);
console.log(`${trees.size} files, ${faults.length} faults`);
process.exitCode = trees.size > 0 && faults.length === 0 ? 0 : 1;
