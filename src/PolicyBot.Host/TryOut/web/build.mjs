// Makes the page: fetches what package-lock.json names where that has changed, checks the types, and bundles.
// usage: node build.mjs FOLDER-TO-WRITE-TO
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

const out = process.argv[2];
const installed = "node_modules/.installed-lock.json";
const lock = "node_modules.lock";
const staleAfter = 10 * 60 * 1000;

function run(command) {
  const { status } = spawnSync(command, { shell: true, stdio: "inherit", env: { ...process.env, TRYOUT_OUT: out } });
  if (status !== 0) throw new Error(`${command} ended with ${status}.`);
}

// Two builds at once must not write over each other.
for (;;) {
  try {
    mkdirSync(lock);
    break;
  } catch {
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > staleAfter) rmSync(lock, { recursive: true, force: true });
    await wait(500);
  }
}
try {
  const isInstalled = existsSync(installed) && readFileSync(installed).equals(readFileSync("package-lock.json"));
  if (!isInstalled) {
    run("npm ci --ignore-scripts --no-audit --no-fund --loglevel=error");
    copyFileSync("package-lock.json", installed);
  }
  run("npm run build --silent");
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(lock, { recursive: true, force: true });
}
