import { readFileSync } from "node:fs";

/** Linux counts a process's time in hundredths of a second. */
const tick = 10;

/** CPU time that a process has taken so far, its own and the system's for it, all threads, in milliseconds. */
export function cpuOf(pid: number): number {
  // The name may have blanks in it; what follows it has none.
  const [, rest = ""] = /\) (.*)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
  const fields = rest.split(" ");
  return (Number(fields[11]) + Number(fields[12])) * tick;
}

/** The memory that a process has in use now (its resident set), in bytes. */
export function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024;
}
