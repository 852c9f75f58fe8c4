// Checks an unpacked Teams app package against Microsoft's schemas, of the version that its manifest names.
// usage: node validate-manifest.mjs FOLDER
// Prints one line per fault, "file: where what", and ends with 1 when there is one.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const Ajv = require("ajv-draft-04").default ?? require("ajv-draft-04");
const addFormats = require("ajv-formats").default ?? require("ajv-formats");

const folder = process.argv[2];
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const manifest = read(join(folder, "manifest.json"));
// A missing schema must not pass for a valid package.
const schemas = join(new URL(".", import.meta.url).pathname, "node_modules/@microsoft/app-manifest/build/json-schemas/teams", `v${manifest.manifestVersion}`);

function faults(json, schema) {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }); // the schemas escape no closing bracket
  addFormats(ajv);
  const validate = ajv.compile(read(join(schemas, schema)));
  validate(json);
  return (validate.errors ?? []).map((error) => `${error.instancePath || "/"} ${error.message} ${JSON.stringify(error.params)}`);
}

let count = 0;
for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
  const schema = file === "manifest.json" ? "MicrosoftTeams.schema.json" : "MicrosoftTeams.Localization.schema.json";
  for (const fault of faults(read(join(folder, file)), schema)) {
    count++;
    console.log(`${file}: ${fault}`);
  }
}
console.log(`manifest ${manifest.manifestVersion}: ${count} faults`);
process.exitCode = count === 0 ? 0 : 1;
