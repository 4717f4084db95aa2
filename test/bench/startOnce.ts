import type { Contestant } from "./contestant.ts";

/** Starts a server and ends it as it is ended in use, so that what it leaves for its next start is there, as Node's compiled sources are. */
export async function startOnce({ start }: Contestant): Promise<void> {
  const server = start([]);
  try {
    await server.address;
    server.signal("SIGTERM");
    await server.ended;
  } finally {
    await server.kill();
  }
}
