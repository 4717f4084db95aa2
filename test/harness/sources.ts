import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A file of ours, with what the checks on our own sources ask about. */
export interface Source {
  /** From the repository's root, with slashes: `server/src/main.ts`. */
  readonly path: string;
  readonly text: string;
  /** The text without its comments; strings stay, line breaks too. */
  readonly code: string;
  readonly imports: readonly Import[];
}

/** One import or re-export, static or dynamic. */
export interface Import {
  /** As it is written: `./ring.ts`, `yjs`, `@beside/shared/domain`. */
  readonly written: string;
  /** Where it leads: a path from the repository's root, or the name of a package with its subpath. */
  readonly target: string;
  /** Gone before anything runs. */
  readonly typeOnly: boolean;
}

const FOLDERS = ["shared", "server", "client", "test", "bootstrap"];
const SKIPPED = new Set(["node_modules", "dist"]);
const SOURCE = /\.(?:[cm]?[jt]s|tsx|jsx)$/;

/** Every source file of the repository. */
export function readSources(): Source[] {
  return FOLDERS.flatMap((folder) => list(folder)).map((path) => readSource(path));
}

/** Is this one a test, or a suite that only tests run? */
export function isTest(path: string): boolean {
  return path.startsWith("test/") || /\.(?:test|acceptance)\.tsx?$/.test(path);
}

function list(folder: string): string[] {
  if (!existsSync(join(repository, folder))) return [];
  return readdirSync(join(repository, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : list(path);
    return SOURCE.test(entry.name) ? [path] : [];
  });
}

function readSource(path: string): Source {
  const text = readFileSync(join(repository, path), "utf8");
  return { path, text, code: withoutComments(text), imports: importsOf(path, text) };
}

/** Comments, or strings (which may hold what looks like a comment), whichever begins first. */
const COMMENT_OR_STRING =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`/g;

function withoutComments(text: string): string {
  return text.replace(COMMENT_OR_STRING, (found) =>
    found.startsWith("/") ? found.replace(/[^\n]/g, " ") : found,
  );
}

const FROM = /\b(?:import|export)(\s+type\b)?(?!\s*\()[^"'`;=()]*?\bfrom\s*["']([^"'\n]+)["']/g;
const BARE = /\bimport\s*()["']([^"'\n]+)["']/g;
const DYNAMIC = /\bimport\s*\(\s*()["'`]([^"'`\n]+)["'`]/g;

/** What a file with this path and text imports, in no particular order. */
export function importsOf(path: string, text: string): Import[] {
  const code = withoutComments(text);
  return [FROM, BARE, DYNAMIC].flatMap((pattern) =>
    Array.from(code.matchAll(pattern), ([, type, written = ""]) => {
      const typeOnly = type !== undefined && type !== "";
      return { written, target: resolve(path, written), typeOnly };
    }),
  );
}

/** Our packages by their `exports`; a package of somebody else stays as it is written. */
function resolve(from: string, written: string): string {
  if (written.startsWith(".")) return normalize(join(dirname(from), written));
  return written
    .replace(/^@beside\/shared\/(domain|protocol)$/, "shared/$1/index.ts")
    .replace(/^@beside\/(server|client)\//, "$1/src/")
    .replace(/^@beside\//, "");
}
