import { expect, it } from "vitest";
import { weigh } from "./sizes.mjs";

const manifest = {
  "index.html": {
    file: "page.js",
    imports: ["both"],
    dynamicImports: ["src/screens/liveCircle.tsx", "src/screens/home.tsx"],
  },
  both: { file: "both.js" },
  "src/screens/home.tsx": { file: "home.js", imports: ["index.html"] },
  "src/screens/liveCircle.tsx": {
    file: "circle.js",
    imports: ["index.html", "both", "socket"],
    dynamicImports: ["keepsake"],
  },
  socket: { file: "socket.js" },
  keepsake: { file: "keepsake.js", imports: ["circle-again"] },
  "circle-again": { file: "again.js", imports: ["src/screens/liveCircle.tsx"] },
};
const filesOf = (index: number, bytes = 1): string[] =>
  weigh(manifest, () => bytes)[index]?.sizes.map(({ file }) => file) ?? [];

it("the page that joins is what its document brings before it is shown", () => {
  expect(filesOf(0)).toEqual(["page.js", "both.js"]);
});

it("the circle is the page, and all that it loads at once or later, each chunk once", () => {
  const circle = ["again.js", "both.js", "circle.js", "keepsake.js", "page.js", "socket.js"];
  expect(filesOf(1).toSorted()).toEqual(circle);
});

it("sizes are added up", () => {
  const [page, circle] = weigh(manifest, (file) => file.length);
  expect(page?.bytes).toBe("page.js".length + "both.js".length);
  expect(circle?.bytes).toBeGreaterThan(page?.bytes ?? 0);
});

it("a build without the circle cannot be weighed", () => {
  const { "index.html": page } = manifest;
  expect(() => weigh({ "index.html": { file: page.file } }, () => 1)).toThrow(/liveCircle/);
});
