import type { ServerProcess } from "../harness/serverProcess.ts";

/** Ends it by force; with options of Node, such as those of its profiler, gently, so that it can write down what it has. */
export async function endServer(server: ServerProcess, options: readonly string[]): Promise<void> {
  if (options.length > 0) {
    server.signal("SIGTERM");
    await server.ended;
  }
  await server.kill();
}
