import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { migrate } from "./migrations.ts";

const tablesOf = (database: DatabaseSync) =>
  database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
    .map((row) => row["name"]);

it("takes only the steps that were not yet taken", () => {
  const database = new DatabaseSync(":memory:");
  migrate(database, ["CREATE TABLE one (a)"]);
  migrate(database, ["CREATE TABLE one (a)", "CREATE TABLE two (a)"]);
  migrate(database, ["CREATE TABLE one (a)", "CREATE TABLE two (a)"]);
  expect(tablesOf(database)).toEqual(["one", "two"]);
  database.close();
});

it("leaves a file as it was when a step fails", () => {
  const database = new DatabaseSync(":memory:");
  migrate(database, ["CREATE TABLE one (a)"]);
  expect(() => migrate(database, ["", "CREATE TABLE two (a); CREATE TABLE one (a)"])).toThrow(
    "already exists",
  );
  expect(tablesOf(database)).toEqual(["one"]);
  migrate(database, ["", "CREATE TABLE two (a)"]);
  expect(tablesOf(database)).toEqual(["one", "two"]);
  database.close();
});
