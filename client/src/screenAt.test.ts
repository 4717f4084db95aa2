import { expect, it } from "vitest";
import { screenAt } from "./screenAt.ts";

it.each([
  ["/", { screen: "home" }],
  ["/call", { screen: "call" }],
  ["/call/", { screen: "call" }],
  ["/withdrawn", { screen: "withdrawn" }],
  ["/left", { screen: "farewell", after: "left" }],
  ["/erased", { screen: "farewell", after: "erased" }],
  ["/still-here", { screen: "farewell", after: "stillHere" }],
  ["/c/aB-_9", { screen: "door", circle: "aB-_9" }],
  ["/c/x/", { screen: "door", circle: "x" }],
  ["/c/x/links", { screen: "links", circle: "x" }],
  ["/c/x/edit", { screen: "edit", circle: "x" }],
  ["/c/x/keepsake", { screen: "keepsake", circle: "x" }],
  ["/gallery", { screen: "gallery", piece: "" }],
  ["/gallery/lobby", { screen: "gallery", piece: "lobby" }],
])("%s leads to its screen", (path, screen) => {
  expect(screenAt(path)).toEqual(screen);
});

it.each([
  "/c",
  "/c/",
  "/call/x",
  "/c/x/other",
  "/c/x/toString",
  "/c/x/links/y",
  "//c/x",
  "/nowhere",
])("there is nothing at %s", (path) => {
  expect(screenAt(path)).toEqual({ screen: "notFound" });
});
