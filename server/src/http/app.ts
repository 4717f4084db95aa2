import { join } from "node:path";
import { limits } from "@beside/shared/protocol";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { nameOfError } from "../circles/openCircle.ts";
import { trustedProxies } from "./address.ts";
import { isBadRequest, isTooLarge } from "./badRequest.ts";
import { circleRoutes } from "./circleRoutes.ts";
import { securityHeaders } from "./headers.ts";
import type { HttpNeeds } from "./needs.ts";
import { refuse } from "./refuse.ts";
import { seatRoutes } from "./seatRoutes.ts";

/** Everything over HTTP: the interface under /api, and the client for all other addresses. */
export function createApp(needs: HttpNeeds): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", trustedProxies);
  app.use(securityHeaders(needs.origins[0].startsWith("https:")), notStored);
  app.get("/health", (_request, response) => {
    response.status(needs.healthy() ? 200 : 503).json({ healthy: needs.healthy() });
  });
  app.use("/api", fromOurOrigin(needs.origins), express.json({ limit: limits.bodyBytes }));
  app.use("/api", circleRoutes(needs), seatRoutes(needs));
  app.use("/api", (_request, response) => refuse(response, "badRequest"));
  app.use(client(needs.clientFolder));
  app.use(failed(needs));
  return app;
}

/** Nothing may be kept on the way or in a browser, but for hashed assets, which say so themselves. */
const notStored: RequestHandler = (_request, response, next) => {
  response.setHeader("Cache-Control", "no-store");
  next();
};

/** What changes something must come from our own pages. Browsers say where a request is from. */
function fromOurOrigin(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const reads = request.method === "GET" || request.method === "HEAD";
    if (reads || origins.includes(request.headers.origin ?? "")) return next();
    refuse(response, "notYours");
  };
}

const forEver = "public, max-age=31536000, immutable";

/** The built client. Hashed assets may be kept for ever; every other address is answered by its page. */
function client(folder: string): RequestHandler {
  const router = express.Router();
  const assets = express.static(join(folder, "assets"), {
    index: false,
    cacheControl: false,
    setHeaders: (response) => response.setHeader("Cache-Control", forEver),
  });
  router.use("/assets", assets, notStored, (_request, response) => {
    response.status(404).end();
  });
  router.use((request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD")
      return refuse(response, "badRequest");
    next();
  });
  router.use(express.static(folder, { index: false, cacheControl: false }));
  router.use((_request, response) =>
    response.sendFile(join(folder, "index.html"), { cacheControl: false }),
  );
  return router;
}

/** The last stop: a bad message gets its sentence, a defect is logged without any words and gets one too. */
function failed({ log }: HttpNeeds): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    response.setHeader("Cache-Control", "no-store");
    if (isTooLarge(error)) return refuse(response, "tooLarge");
    if (isBadRequest(error)) return refuse(response, "badRequest");
    log.error({ reason: nameOfError(error) }, "request failed");
    refuse(response, "trouble");
  };
}
