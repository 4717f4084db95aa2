import { pageText } from "@beside/shared/protocol";
import type { Arrivals, Crowd, Road } from "../contestant.ts";
import { keystroke, passage, readKeystrokes } from "../wire/keystroke.ts";
import { type Wire, openWire } from "../wire/wire.ts";
import { type Tongue, tongueOf } from "./tongue.ts";

/** One shared document a circle, over y-websocket's protocol or one of its kind. */
export function sharedRoad(kind: "plain" | "named" | "mute"): Road {
  return {
    enter: (address, load, tally) => enter(kind, address, load, tally),
    expect: kind === "mute" ? null : (address, storm) => expectStorm(kind, address, storm),
  };
}

type Enter = Road["enter"];
type Expect = NonNullable<Road["expect"]>;

async function enter(
  kind: Tongue["kind"],
  address: string,
  { circles, people }: Parameters<Enter>[1],
  tally: Parameters<Enter>[2],
): Promise<Crowd> {
  const wires: Wire[] = [];
  const keys: (() => void)[] = [];
  for (let circle = 0; circle < circles; circle++) {
    const tongue = tongueOf(kind, `circle-${circle}`);
    const seats = Array.from({ length: people }, (_, seat) => circle * people + seat);
    const opened = await Promise.all(
      seats.map((person) =>
        join(address, tongue, {
          onFrame: tally.frame,
          onUpdate: (update) =>
            readKeystrokes(update, (writer, clock, letters) =>
              tally.reached(person, writer, clock, letters),
            ),
        }),
      ),
    );
    for (const [seat, wire] of opened.entries()) {
      const person = circle * people + seat;
      const writer = tally.writerOf(person);
      keys.push(() => wire.send(tongue.update(keystroke(writer, tally.press(person), pageText))));
    }
    wires.push(...opened);
  }
  return { keys, leave: () => wires.forEach((wire) => wire.close()) };
}

async function expectStorm(
  kind: Tongue["kind"],
  address: string,
  { circles, people, words, pieces }: Parameters<Expect>[1],
): Promise<Arrivals> {
  const wires: Wire[] = [];
  const nothing = { onFrame: () => {}, onUpdate: () => {} };
  const tongues = Array.from({ length: circles }, (_, circle) => tongueOf(kind, `storm-${circle}`));
  for (const tongue of tongues) {
    const writer = await join(address, tongue, nothing);
    for (let piece = 1; piece <= pieces; piece++) {
      writer.send(tongue.update(passage(piece, words / pieces, pageText)));
    }
    wires.push(writer);
  }
  const come = Array.from({ length: circles * people }, (_, person) => {
    const tongue = tongues[person % circles] ?? tongueOf(kind, "storm-0");
    return async () => {
      let here = 0;
      const all = Promise.withResolvers<void>();
      const onUpdate = (update: Uint8Array): void => {
        here += update.byteLength;
        if (here >= words) all.resolve();
      };
      wires.push(await join(address, tongue, { ...nothing, onUpdate }));
      await all.promise;
    };
  });
  return { come, leave: () => wires.forEach((wire) => wire.close()) };
}

/** Opens one person's connection, and waits until it is in step with the document. */
async function join(
  address: string,
  tongue: Tongue,
  heard: { onFrame: (bytes: number) => void; onUpdate: (update: Uint8Array) => void },
): Promise<Wire> {
  const inStep = Promise.withResolvers<void>();
  if (tongue.kind === "mute") inStep.resolve();
  const wire = await openWire(
    new URL(tongue.path, address),
    {},
    {
      onMessage(payload, bytes, from) {
        heard.onFrame(bytes);
        const message = tongue.read(payload);
        if (message.answer) from.send(message.answer);
        if (message.update) heard.onUpdate(message.update);
        if (message.inStep) inStep.resolve();
      },
      onEnd: (code) => inStep.reject(new Error(`a server ended a connection: ${code}`)),
    },
  );
  for (const frame of tongue.greeting) wire.send(frame);
  await inStep.promise;
  return wire;
}
