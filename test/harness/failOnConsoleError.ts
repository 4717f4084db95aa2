import { afterEach, beforeEach } from "vitest";

/**
 * A test fails when anything was printed with `console.error` while it ran: React and our packages report there what
 * would otherwise pass unseen. A test that expects such a print replaces `console.error` for its own length.
 */
const print = console.error;
let printed: string[] = [];

beforeEach(() => {
  printed = [];
  console.error = (...args: unknown[]) => {
    printed.push(args.map(String).join(" "));
  };
});

afterEach(() => {
  console.error = print;
  if (printed.length > 0) throw new Error(`console.error was called:\n${printed.join("\n")}`);
});
