import type { Plugin } from "vite";

const file = /[\\/]yjs[\\/]dist[\\/]yjs\.mjs$/;

/** What is cut, and how often it stands in the version of Yjs that the lockfile has. */
const cuts = [
  // The readers of nested types: a page's guard refuses an update that has one.
  { cut: /^ {2}readY(?:Array|Map|XmlElement|XmlFragment|XmlHook|XmlText)(?=,?$)/gm, times: 6 },
  // The ways to ask a document for another root than its text.
  { cut: /\bthis\.get\(name, Y(?:Array|Map|XmlElement|XmlFragment)\)/g, times: 4 },
];

/**
 * A page is one text [PG1], so the browser gets the part of Yjs that texts need: 2.7 KB less, compressed, on every phone.
 * What was cut throws when it is asked for after all. The build fails when another version of Yjs looks different.
 */
export function textOnlyYjs(): Plugin {
  return {
    name: "text-only-yjs",
    apply: "build",
    transform(code, id) {
      if (!file.test(id)) return null;
      let left = code;
      for (const { cut, times } of cuts) {
        const found = left.match(cut)?.length ?? 0;
        if (found !== times)
          throw new Error(`Yjs has ${found} times what was there ${times} times`);
        left = left.replace(
          cut,
          cut.multiline ? "  error.unexpectedCase" : "(error.unexpectedCase())",
        );
      }
      return { code: left, map: null };
    },
  };
}
