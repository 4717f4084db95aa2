import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** What is in memory when all that nobody needs has been let go, in bytes. */
export function settledMemory(): number {
  collect();
  collect();
  return memoryNow();
}

/** What is in memory now, in bytes: what one frame allocates is the difference. */
export function memoryNow(): number {
  const { used_heap_size: heap, external_memory: external } = getHeapStatistics();
  return heap + external;
}
