import type { Server } from "node:http";
import { StartupProblem } from "./startupProblem.ts";

/** Listens; returns the port, which matters when any free one was asked for. Throws a StartupProblem where it cannot. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => reject(problemOf(error, port, host));
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

function problemOf(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new StartupProblem(
        `Port ${port} on ${host} is in use by another program. Stop it, or set PORT to another number.`,
      );
    case "EACCES":
      return new StartupProblem(
        `Port ${port} may not be used by this account. Set PORT to a number above 1023.`,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartupProblem(
        `This machine has no address ${host}. Set HOST to one that it has.`,
      );
    default:
      return error;
  }
}
