import type { Server } from "node:http";

/**
 * Prints where a server listens, for the process that started it; lets it listen first when it does not yet. It ends when it
 * is asked to, in such a way that Node can write down a profile.
 */
export function tellAddress(server: Server): void {
  process.on("SIGTERM", () => process.exit(0));
  const tell = (): void => {
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    process.stdout.write(`http://127.0.0.1:${port}\n`);
  };
  if (server.listening) tell();
  else server.listen(0, "127.0.0.1", tell);
}
