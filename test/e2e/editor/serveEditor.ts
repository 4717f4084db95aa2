import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { repository } from "../../harness/sources.ts";

/** The page with the editor alone, built as the client is. */
export interface EditorSite {
  /** Opens it; nothing of it comes over a network. */
  openIn(page: Page): Promise<void>;
  remove(): Promise<void>;
}

const address = "http://editor.test/";

export async function serveEditor(): Promise<EditorSite> {
  const folder = await mkdtemp(join(tmpdir(), "beside-editor-"));
  const vite = join(repository, "client", "node_modules", ".bin", "vite");
  await promisify(execFile)(vite, [
    "build",
    import.meta.dirname,
    "--outDir",
    folder,
    "--logLevel",
    "warn",
  ]);
  return {
    async openIn(page) {
      await page.route(`${address}**`, (route) => {
        const { pathname } = new URL(route.request().url());
        return route.fulfill({ path: join(folder, pathname === "/" ? "index.html" : pathname) });
      });
      await page.goto(address);
      await page.waitForFunction(() => "editor" in window);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
