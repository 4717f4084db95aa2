import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { type Import, type Source, importsOf, isTest, readSources } from "./harness/sources.ts";

const sources = readSources();
const LONGEST = 400;

interface Arrow {
  readonly rule: string;
  readonly from: RegExp;
  /** Files that the arrow does not bind, apart from what it says of tests. */
  readonly except?: RegExp;
  /** Tests beside the sources are bound too. */
  readonly bindsTests?: true;
  readonly forbids: (target: string, found: Import) => boolean;
}

const isOurs = (target: string): boolean =>
  /^(?:shared|server|client|test|bootstrap)\//.test(target);

const arrows: Arrow[] = [
  {
    rule: "the domain imports nothing but itself",
    from: /^shared\/domain\//,
    // A fixture makes up stories for tests, and is in no build.
    except: /\.fixture\.ts$/,
    forbids: (target) => !target.startsWith("shared/domain/"),
  },
  {
    rule: "the protocol imports the shared package, zod/mini, and lib0 for frames of bytes",
    from: /^shared\/protocol\//,
    forbids: (target) => !/^(?:shared\/|zod\/mini$|lib0\/)/.test(target),
  },
  {
    rule: "shared imports no other part",
    from: /^shared\//,
    bindsTests: true,
    forbids: (target) => isOurs(target) && !target.startsWith("shared/"),
  },
  {
    rule: "the server imports no other part but shared",
    from: /^server\//,
    bindsTests: true,
    forbids: (target) => isOurs(target) && !/^(?:shared|server)\//.test(target),
  },
  {
    rule: "the client imports no other part but shared",
    from: /^client\//,
    bindsTests: true,
    forbids: (target) => isOurs(target) && !/^(?:shared|client)\//.test(target),
  },
  {
    rule: "the client runs in a browser",
    from: /^client\/src\//,
    forbids: (target) => target.startsWith("node:"),
  },
  {
    rule: "what a browser reads is read by shapes: the page that joins is too small for a library of schemas",
    from: /^(?:client\/src\/|shared\/domain\/|shared\/protocol\/(?:answer|doorAnswers|httpAnswers|live|planFile|shape|viewMessage)\.ts$)/,
    forbids: (target) => /^zod(?:\/|$)/.test(target),
  },
  {
    rule: "only main.ts and tests name an adapter",
    from: /^server\/src\//,
    except: /^server\/src\/(?:main\.ts$|adapters\/)/,
    forbids: (target) => target.startsWith("server/src/adapters/"),
  },
  {
    rule: "the server's circles know ports, and nothing of how people are connected",
    from: /^server\/src\/circles\//,
    forbids: (target) => /^server\/src\/(?:adapters|http|live|pages)\//.test(target),
  },
  {
    rule: "a port knows no adapter and no one who uses it",
    from: /^server\/src\/ports\//,
    forbids: (target) => /^server\/src\/(?:adapters|circles|http|live|pages)\//.test(target),
  },
  {
    rule: "the client's connection has no React",
    from: /^client\/src\/connection\//,
    forbids: (target) =>
      /^(?:react|react-dom)(?:\/|$)/.test(target) ||
      /^client\/src\/(?:hooks|rounds|screens|pages|components)\//.test(target),
  },
  {
    rule: "components never touch a socket: props in, events out",
    from: /^client\/src\/components\//,
    forbids: (target, { typeOnly }) =>
      /^(?:socket\.io-client|yjs|lib0|y-[^/]+)(?:\/|$)/.test(target) ||
      (target.startsWith("client/src/connection/") && !typeOnly),
  },
];

describe("the arrows", () => {
  it("were looked for in every part", () => {
    const parts = ["shared/domain/", "server/src/", "client/src/", "test/", "bootstrap/"];
    const empty = parts.filter((part) => !sources.some(({ path }) => path.startsWith(part)));
    expect(empty).toEqual([]);
    const imports = sources.flatMap((source) => source.imports);
    expect(imports.length).toBeGreaterThan(sources.length);
  });

  it.each(arrows)("$rule", ({ from, except, bindsTests, forbids }) => {
    const bound = sources.filter(
      ({ path }) =>
        from.test(path) && except?.test(path) !== true && (bindsTests === true || !isTest(path)),
    );
    const offences = bound.flatMap(({ path, imports }) =>
      imports
        .filter((found) => forbids(found.target, found))
        .map(({ written }) => `${path} imports ${written}`),
    );
    expect(offences).toEqual([]);
  });

  it("are read from every way to import", () => {
    const text = [
      'import type { Ring } from "./ring.ts";',
      'import {\n  bell, // from "not-this"\n} from "../bell.ts";',
      'export * from "@beside/shared/domain";',
      'import "yjs";',
      "const late = await import('@beside/server/live/tick.ts');",
      '// import "commented-out";',
      '/* import { x } from "commented-out"; */',
      'const address = "https://example.org"; import React from "react";',
    ].join("\n");
    expect(
      importsOf("client/src/rounds/write.ts", text)
        .map(({ target }) => target)
        .toSorted(),
    ).toEqual([
      "client/src/bell.ts",
      "client/src/rounds/ring.ts",
      "react",
      "server/src/live/tick.ts",
      "shared/domain/index.ts",
      "yjs",
    ]);
    expect(
      importsOf("client/src/rounds/write.ts", text).filter(({ typeOnly }) => typeOnly),
    ).toHaveLength(1);
  });
});

describe("the habits", () => {
  it("process.env is read in one place, the one that starts the server", () => {
    const readers = pathsWhere(
      ({ path, code }) =>
        /\bprocess\.env\b/.test(code) && /^(?:server|client|shared)\//.test(path) && !isTest(path),
    );
    expect(readers).toHaveLength(1);
    expect(["server/src/config.ts", "server/src/main.ts"]).toContain(readers[0]);
  });

  it(`no file is longer than ${LONGEST} lines`, () => {
    expect(pathsWhere(({ text }) => text.split("\n").length - 1 > LONGEST)).toEqual([]);
  });

  it("no file or folder is a drawer for what has no home", () => {
    const drawer = /^(?:utils?|helpers?|common|misc|managers?|types?)$/i;
    const isDrawer = (part: string): boolean => drawer.test(basename(part).replace(/\..*$/, ""));
    expect(pathsWhere(({ path }) => path.split("/").some(isDrawer))).toEqual([]);
  });

  it("an index.ts is a package's entry, and there is none inside", () => {
    const entries = ["shared/domain/index.ts", "shared/protocol/index.ts"];
    const found = pathsWhere(({ path }) => /\/index\.tsx?$/.test(path));
    expect(found.filter((path) => !entries.includes(path))).toEqual([]);
  });
});

function pathsWhere(holds: (source: Source) => boolean): string[] {
  return sources.filter(holds).map(({ path }) => path);
}
