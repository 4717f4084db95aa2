import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "./child.mjs";
import { dropStamp, fingerprint, readStamp, root, writeStamp } from "./stamp.mjs";

const STAMP = "client";

/** Builds client/dist; does nothing when no source of the client changed since the last time. */
export async function buildClient() {
  const wanted = fingerprint(["client", "shared", "pnpm-lock.yaml", "tsconfig.base.json"]);
  if (existsSync(join(root, "client/dist/index.html")) && readStamp(STAMP) === wanted) return;
  dropStamp(STAMP);
  const env = { ...process.env, NODE_ENV: "production" };
  const code = await run("node_modules/.bin/vite", ["build", "--logLevel", "warn"], {
    cwd: "client",
    env,
  });
  if (code !== 0) throw new Error("The client could not be built. The lines above say why.");
  writeStamp(STAMP, wanted);
}
