import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** For tests: an empty folder of its own, removed with all that is in it when the test is over. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "beside-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};
