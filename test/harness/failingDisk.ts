import { execFile } from "node:child_process";
import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A data folder on a disk that fails when a test says so. The system itself refuses to write; nothing is played. */
export interface FailingDisk {
  readonly folder: string;
  /** From now on nothing more that this process writes fits. */
  fail(pid: number): Promise<void>;
  mend(pid: number): Promise<void>;
  remove(): Promise<void>;
}

/** A disk of a few megabytes that is filled to its last byte. Where none may be mounted, one that is stuck. */
export async function fullDisk(): Promise<FailingDisk> {
  const folder = await newFolder();
  const isMounted = await run("mount", "-t", "tmpfs", "-o", "size=8m,mode=700", "beside", folder);
  if (!isMounted) return limited(folder);
  const filler = join(folder, "filler");
  return {
    folder,
    fail: () => fill(filler),
    mend: () => rm(filler),
    async remove() {
      if (!(await run("umount", folder))) throw new Error(`${folder} is still mounted.`);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A disk that can be read, and takes no byte more, as when it has turned read-only after a fault. */
export const stuckDisk = async (): Promise<FailingDisk> => limited(await newFolder());

/** The limit on the size of files that a process may write: it needs no rights, and can be lifted again. */
function limited(folder: string): FailingDisk {
  async function limit(pid: number, size: string): Promise<void> {
    if (await run("prlimit", "--pid", String(pid), `--fsize=${size}:`)) return;
    throw new Error(
      "No failing disk can be had here: it needs the right to mount one, or prlimit from util-linux.",
    );
  }
  return {
    folder,
    fail: (pid) => limit(pid, "0"),
    mend: (pid) => limit(pid, "unlimited"),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), "beside-disk-"));
const exec = promisify(execFile);

/** Whether it could be done. */
const run = (program: string, ...args: readonly string[]): Promise<boolean> =>
  exec(program, args).then(
    () => true,
    () => false,
  );

async function fill(file: string): Promise<void> {
  const block = Buffer.alloc(256 * 1024);
  for (;;) {
    try {
      await appendFile(file, block);
    } catch (failure) {
      if (failure instanceof Error && "code" in failure && failure.code === "ENOSPC") return;
      throw failure;
    }
  }
}
