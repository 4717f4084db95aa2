import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

/** For a Chromium that nobody looks at, also as root; it keeps to itself and calls nobody. */
export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The path of a Chromium: the one that BESIDE_CHROMIUM names, one that the machine has, one from Debian's packages (as
 * root), or the one Playwright has fetched. Under CI as root on Debian it also sees to the fonts that our pictures need
 * (Chinese, Japanese, Korean, Arabic, Hebrew, emoji). Throws one sentence when there is no browser to be had.
 */
export async function findChromium(): Promise<string> {
  const named = process.env["BESIDE_CHROMIUM"];
  if (named !== undefined && named !== "") {
    if (await isProgram(named)) return named;
    throw new Error(`BESIDE_CHROMIUM names ${named}, and no program is there.`);
  }
  if (process.env["CI"] !== undefined) await installPackages(FONTS);
  const here = (await onPath()) ?? (await playwrights());
  if (here !== undefined) return here;
  await installPackages(["chromium", ...FONTS]);
  const installed = await onPath();
  if (installed !== undefined) return installed;
  throw new Error(
    "No browser was found. Install Chromium, or name one in BESIDE_CHROMIUM, or run: npx playwright-core@1.65.1 install chromium",
  );
}

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const ELSEWHERE = [
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const FONTS = ["fonts-noto-core", "fonts-noto-cjk", "fonts-noto-color-emoji"];

const exec = promisify(execFile);

async function onPath(): Promise<string | undefined> {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"];
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return firstProgram([...paths, ...ELSEWHERE]);
}

async function playwrights(): Promise<string | undefined> {
  return firstProgram([chromium.executablePath()]);
}

async function firstProgram(paths: string[]): Promise<string | undefined> {
  for (const path of paths) {
    if (await isProgram(path)) return path;
  }
  return undefined;
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Installs what is missing, where that is ours to do: as root on Debian. Elsewhere, or when apt fails, it leaves it. */
async function installPackages(names: string[]): Promise<void> {
  if (process.getuid?.() !== 0 || !(await isProgram("/usr/bin/apt-get"))) return;
  const missing: string[] = [];
  for (const name of names) {
    if (!(await isInstalled(name))) missing.push(name);
  }
  if (missing.length === 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { env, maxBuffer: 64 * 1024 * 1024 };
  try {
    await exec("apt-get", ["update"], options);
    await exec("apt-get", ["install", "--yes", "--no-install-recommends", ...missing], options);
  } catch (failure) {
    console.warn(`apt-get could not install ${missing.join(", ")}: ${String(failure)}`);
  }
}

async function isInstalled(name: string): Promise<boolean> {
  return exec("dpkg-query", ["--show", "--showformat=${db:Status-Status}", name]).then(
    ({ stdout }) => stdout === "installed",
    () => false,
  );
}

if (import.meta.main) {
  try {
    console.log(await findChromium());
  } catch (failure) {
    console.error(failure instanceof Error ? failure.message : failure);
    process.exitCode = 1;
  }
}
