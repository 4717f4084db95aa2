import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "./child.mjs";
import { dropStamp, fingerprint, readStamp, root, writeStamp } from "./stamp.mjs";

const PNPM = "pnpm@12.21.0";
const STAMP = "packages";
const FOLDERS = [".", "client", "server", "shared", "test"];

/**
 * Brings node_modules to what the lockfile says; does nothing when neither it nor a manifest changed. Development
 * packages come too, whatever NODE_ENV says: the client is built with them.
 */
export async function install() {
  const manifests = FOLDERS.map((folder) => join(folder, "package.json"));
  const wanted = fingerprint(["pnpm-lock.yaml", "pnpm-workspace.yaml", ...manifests]);
  const there = FOLDERS.every((folder) => existsSync(join(root, folder, "node_modules")));
  if (there && readStamp(STAMP) === wanted) return;
  dropStamp(STAMP);
  const flags = ["--frozen-lockfile", "--prod=false", "--config.confirmModulesPurge=false"];
  const attempt = () => run("npx", ["--yes", "--prefer-offline", PNPM, "install", ...flags]);
  // A registry that does not answer once often does the next time.
  if ((await attempt()) !== 0 && (await attempt()) !== 0)
    throw new Error("The packages could not be installed. The lines above say why.");
  writeStamp(STAMP, wanted);
}
