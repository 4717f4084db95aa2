import { helpBounds } from "@beside/shared/domain";
import { expect, it } from "vitest";
import { telOf } from "../components/helpCard.tsx";
import { countries, countryName } from "./countries.ts";

it("[CA13] every line can be dialled: three to twelve digits, and nothing that a telephone would not take", () => {
  expect(countries.length).toBeGreaterThanOrEqual(12);
  for (const { number, emergency } of countries) {
    expect(number).toMatch(/^\d[\d ]{2,}$/);
    expect(telOf(number)).toMatch(/^tel:\d{3,12}$/);
    expect(telOf(emergency)).toMatch(/^tel:\d{3}$/);
  }
});

it("[CA13] every line has the month in which it was checked, not after this one, and an address of its source", () => {
  for (const { checked, source, web, hours, name } of countries) {
    expect(checked).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    expect(Date.parse(`${checked}-01`)).toBeLessThanOrEqual(Date.UTC(2026, 10, 1));
    for (const address of [source, web]) expect(new URL(address).protocol).toBe("https:");
    for (const words of [hours, name]) {
      expect(words.length).toBeGreaterThan(2);
      expect(words.length).toBeLessThanOrEqual(helpBounds.length);
    }
  }
});

it("[CA13] every country stands in it once, by a code that has a name", () => {
  const codes = countries.map(({ country }) => country);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(countryName(code)).not.toBe(code);
});
