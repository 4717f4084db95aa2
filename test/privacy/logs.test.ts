import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { knockAtCircle, knockAtPage } from "./knock.ts";
import { seatedCircle } from "./seatedCircle.ts";

it("no line of the log has a word, a name, a secret or an id in it, through a whole short circle", async () => {
  const { server, mara, an, bo, comes } = await seatedCircle();
  const { peer, facilitator } = await mara.secrets();
  const secrets = [peer, facilitator, ...[mara, an, bo].map(({ cookie }) => valueOf(cookie))];
  const ids = [mara.circle, ...mara.view.seats.map(({ id }) => id), mara.round, an.myPage];

  // An evening, with all that can go wrong in it.
  await an.write("Vesperine words of mine.");
  await bo.ask({ type: "hold", round: bo.round });
  await bo.write("Something unspeakable.");
  const nel = await comes("Nelumbo");
  await nel.request("POST", "/circles", { name: "Nelumbo", settings: "not settings" });
  await nel.request("POST", "/circles", "{ Vesperine");
  await nel.request("POST", `/circles/${mara.circle}/card`, { secret: "guessed-secret" });
  await server.guest().join(mara.circle, "guessed-secret", "Evelina");
  await server.guest().join("nowhere", peer, "Evelina");
  await nel.send({ id: "12345678", command: { type: "Vesperine" } });
  await noise(server.origin, an.myPage, { origin: server.origin, cookie: an.cookie });
  await noise(server.origin, an.myPage, { origin: server.origin, cookie: nel.cookie });
  await knockAtCircle(server.origin, mara.circle, { origin: server.origin });
  await mara.request("PUT", `/circles/${mara.circle}/settings`, settingsAt(0));
  await nel.request("DELETE", `/circles/${mara.circle}/seat`);
  const before = mara.socket.id;
  await server.restart();
  await until("Mara is back", () => mara.socket.connected && mara.socket.id !== before);
  for (let round = 1; round <= 3; round++) {
    const { current } = mara.view;
    expect(await mara.move("next")).toMatchObject({ ok: true });
    await server.time.ahead(60_000);
    await until("it has moved", () => mara.view.current !== current);
  }
  await an.keepsake();
  await server.stop();

  const log = server.log.join("\n");
  for (const line of ["page socket closed", "page socket turned away"]) expect(log).toContain(line);
  const words = ["Mara", "An\\b", "Bo\\b", "Nelumbo", "Evelina", "Vesperine", "unspeakable"];
  for (const word of [...words, "guessed-secret", "Thursday", "beside each other"]) {
    expect(log).not.toMatch(new RegExp(`\\b${word}`));
  }
  for (const secret of secrets) expect(log).not.toContain(secret);
  for (const id of ids) expect(log).not.toContain(id);
});

/** The value of a cookie that came as name=value. */
const valueOf = (cookie: string): string => cookie.slice(cookie.indexOf("=") + 1);

async function noise(origin: string, page: string, visitor: { origin: string; cookie: string }) {
  const { came, ws } = await knockAtPage(origin, page, visitor);
  if (came === "open") ws.send(Buffer.concat([Buffer.from("Vesperine"), randomBytes(40)]));
  await until("it was closed", () => ws.readyState === ws.CLOSED);
}
