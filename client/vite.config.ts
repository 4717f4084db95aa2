import react from "@vitejs/plugin-react";
import { type Plugin, defineConfig } from "vite";

/** Where the server listens while the client is being developed. */
const server = "http://localhost:3000";

/** The page's Content-Security-Policy allows nothing inline, so nothing is inlined: no assets, no polyfill. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), withoutTheUnused()],
  css: { modules: { generateScopedName: "_[hash:base64:5]" } },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    // One stylesheet of 8 KB: no screen ever comes before its looks, and the door carries no list of what others need.
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      treeshake: {
        // The shared package's entries bring only what is asked of them: the door needs no codec of words.
        moduleSideEffects: [
          { test: /[\\/]shared[\\/](?:domain|protocol)[\\/]/, sideEffects: false },
          { test: /[\\/]engine\.io-(?:client|parser)[\\/]/, sideEffects: false },
        ],
      },
    },
  },
  server: {
    proxy: {
      "/api": server,
      "/socket.io": { target: server, ws: true },
      "/sync": { target: server, ws: true },
    },
  },
});

/**
 * Leaves out what no browser of ours comes to: Engine.IO's other ways to talk (the server speaks over WebSockets alone),
 * and the coloured log of Yjs, which brings a library of schemas along. Together 7 KB, compressed.
 */
function withoutTheUnused(): Plugin {
  const transports = "\0no-other-transport";
  const logging = "\0no-logging";
  const otherTransport = /^\.\/(?:polling-xhr(?:\.node)?|webtransport)\.js$/;
  return {
    name: "without-the-unused",
    enforce: "pre",
    apply: "build",
    resolveId(source, importer) {
      if (source === "lib0/logging") return logging;
      return importer?.includes("engine.io-client") && otherTransport.test(source)
        ? transports
        : null;
    },
    load(id) {
      if (id === transports) return "export const XHR = undefined; export const WT = undefined;";
      if (id !== logging) return null;
      const colours = [
        "BOLD",
        "UNBOLD",
        "BLUE",
        "GREEN",
        "GREY",
        "ORANGE",
        "PURPLE",
        "RED",
        "UNCOLOR",
      ];
      return `export const print = () => {}; export const warn = print; ${colours.map((name) => `export const ${name} = "";`).join(" ")}`;
    },
  };
}
