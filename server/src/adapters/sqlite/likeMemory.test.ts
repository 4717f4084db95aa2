import { expect, it } from "vitest";
import { seeded } from "../../pages/seeded.fake.ts";
import { makeCircles, type Stores } from "../../ports/openedStores.acceptance.ts";
import { memoryStores } from "../memory/memoryStores.ts";
import { opening } from "./opening.fixture.ts";

const circleIds = ["a", "b", "c"] as const;
const pageIds = ["p0", "p1", "p2", "p3"] as const;

const picture = async ({ circles, pages }: Stores) =>
  Promise.all(
    circleIds.map(async (id) => ({
      events: await circles.load(id),
      pages: await Promise.all(
        pageIds.map(async (page) => (await pages.load(id, page)).map((update) => [...update])),
      ),
    })),
  );

it.each([1, 2, 3, 4])(
  "holds the same as the memory after anything in any order, seed %i",
  { timeout: 60_000 },
  async (seed) => {
    const random = seeded(seed);
    const opened = await opening(random.pick([1, 300, 2000, 100_000]));
    const memory = memoryStores();
    let stores: Stores = opened;
    for (const each of [stores, memory]) await makeCircles(each.circles, ...circleIds);
    const done = { wrote: 0, replaced: 0, erasedPages: 0, erasedCircles: 0, reopened: 0 };
    const both = async (step: (each: Stores) => Promise<unknown>): Promise<void> => {
      expect(await step(stores)).toEqual(await step(memory));
    };

    for (let n = 0; n < 250; n += 1) {
      const [circleId, pageId] = [random.pick(circleIds), random.pick(pageIds)];
      const update = Uint8Array.from({ length: random.below(300) }, () => n % 256);
      const dice = random.below(100);
      if (dice < 65) {
        done.wrote += 1;
        const place = () => ({ circleId: random.pick(circleIds), pageId: random.pick(pageIds) });
        const group = Array.from({ length: random.below(20) }, () => ({ ...place(), update }));
        await both(({ pages }) => pages.append(group));
      } else if (dice < 82) {
        done.replaced += 1;
        await both(({ pages }) => pages.replace(circleId, pageId, update));
      } else if (dice < 93) {
        const version = (await memory.circles.load(circleId)).length;
        const record = { version: version + 1, at: n, commandId: `${n}`, actor: "x", event: n };
        const pages = random.chance(0.4) ? [pageId] : [];
        const records = [{ version: 1, event: `without ${n}` }];
        const erasure = random.chance(0.5) ? { pages, records } : undefined;
        done.erasedPages += erasure ? pages.length : 0;
        await both(({ circles }) => circles.append(circleId, version, [record], n, erasure));
      } else if (dice < 95) {
        done.erasedCircles += 1;
        await both(({ circles }) => circles.erase(circleId));
      } else {
        done.reopened += 1;
        stores = await opened.reopen();
      }
      if (n % 25 === 0) expect(await picture(stores)).toEqual(await picture(memory));
    }
    expect(await picture(await opened.reopen())).toEqual(await picture(memory));
    expect(done.wrote).toBeGreaterThan(100);
    expect(done.replaced).toBeGreaterThan(20);
    expect(done.erasedPages).toBeGreaterThan(0);
    expect(done.erasedCircles).toBeGreaterThan(0);
    expect(done.reopened).toBeGreaterThan(3);
    await opened.end();
  },
);
