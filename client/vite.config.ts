import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { textOnlyYjs } from "./build/textOnlyYjs.ts";
import { withoutTheUnused } from "./build/withoutTheUnused.ts";

/** Where the server listens while the client is being developed. */
const server = "http://localhost:3000";

/** The page's Content-Security-Policy allows nothing inline, so nothing is inlined: no assets, no polyfill. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), withoutTheUnused(), textOnlyYjs()],
  css: { modules: { generateScopedName: "_[hash:base64:5]" } },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    // One stylesheet of 8 KB: no screen ever comes before its looks, and the door carries no list of what others need.
    cssCodeSplit: false,
    modulePreload: false,
    // For the check of sizes (bootstrap/sizes.mjs): which chunk brings which. The server serves no file that begins with a dot.
    manifest: true,
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
