import * as z from "zod/mini";

/** The client's first words on the circle's Socket.io connection. */
export const handshakeAuth = z.object({ circle: z.string().check(z.maxLength(64)) });
