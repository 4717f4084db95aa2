import type { Plugin } from "vite";

interface Unused {
  /** The module as it is imported, and by whom. */
  readonly source: RegExp;
  readonly importer: RegExp;
  /** What stands in its place. */
  readonly code: string;
}

/** What no browser of ours comes to, and why. Together 11 KB, compressed. */
const unused: readonly Unused[] = [
  {
    // The server speaks over WebSockets alone.
    source: /^\.\/(?:polling-xhr(?:\.node)?|webtransport)\.js$/,
    importer: /engine\.io-client/,
    code: "export const XHR = undefined; export const WT = undefined;",
  },
  {
    // The coloured log of Yjs brings a library of schemas along.
    source: /^lib0\/logging$/,
    importer: /yjs/,
    code: [
      "export const print = () => {}; export const warn = print;",
      ...["BOLD", "UNBOLD", "BLUE", "GREEN", "GREY", "ORANGE", "PURPLE", "RED", "UNCOLOR"].map(
        (name) => `export const ${name} = "";`,
      ),
    ].join(" "),
  },
  {
    // Tabs never talk past the server: every page is opened with `disableBc`.
    source: /^lib0\/broadcastchannel$/,
    importer: /y-websocket/,
    code: "export const publish = () => {}; export const subscribe = publish; export const unsubscribe = publish;",
  },
  {
    // Nobody tells of themselves on a page's socket: presence is composed by the server. Saves a timer a page, too.
    source: /^y-protocols\/awareness$/,
    importer: /y-websocket/,
    code: [
      "export class Awareness { on() {} off() {} destroy() {} setLocalState() {} getLocalState() { return null; }",
      "getStates() { return new Map(); } }",
      "export const applyAwarenessUpdate = () => {}; export const removeAwarenessStates = applyAwarenessUpdate;",
      "export const encodeAwarenessUpdate = () => new Uint8Array(1);",
    ].join(" "),
  },
  {
    // It asks what a process, its arguments and its terminal are like.
    source: /^(?:lib0\/|\.\/)environment(?:\.js)?$/,
    importer: /[\\/](?:lib0|yjs|y-websocket)[\\/]/,
    code: "export const isNode = false; export const isBrowser = true; export const getVariable = () => null;",
  },
  {
    // The circle's socket brings text: words come as base64 in it.
    source: /^\.\/(?:is-)?binary\.js$/,
    importer: /socket\.io-parser/,
    code: [
      "export const isBinary = () => false; export const hasBinary = isBinary;",
      'export const deconstructPacket = () => { throw new Error("text alone"); };',
      "export const reconstructPacket = deconstructPacket;",
    ].join(" "),
  },
  {
    // Vite's way to load what a chunk needs beforehand: our chunks name what they need themselves.
    source: /^\0vite\/preload-helper\.js$/,
    importer: /./,
    code: "export const __vitePreload = (load) => load();",
  },
];

const mark = "\0unused:";

/** Leaves out of the bundle what is imported and never used. The build fails when one of these is imported no more. */
export function withoutTheUnused(): Plugin {
  const found = new Set<number>();
  return {
    name: "without-the-unused",
    enforce: "pre",
    apply: "build",
    buildStart: () => found.clear(),
    resolveId(source, importer = "") {
      const index = unused.findIndex(
        (each) => each.source.test(source) && each.importer.test(importer),
      );
      if (index < 0) return null;
      found.add(index);
      return `${mark}${index}`;
    },
    load: (id) => unused[id.startsWith(mark) ? Number(id.slice(mark.length)) : -1]?.code ?? null,
    buildEnd(failure) {
      const missed = unused
        .filter((_, index) => !found.has(index))
        .map(({ source }) => source.source);
      if (failure === undefined && missed.length > 0)
        throw new Error(`no longer imported: ${missed.join(", ")}`);
    },
  };
}
