import { cpus, release, totalmem } from "node:os";

/** The machine that was measured, in one line. */
export function machine(): string {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return `${cpus().length} × ${first?.model.trim() ?? "unknown processor"}, ${memory}, Linux ${release()}, Node ${process.versions.node}`;
}
