import { firstPeer } from "../contestants.ts";
import { inWords } from "../loads.ts";
import { type Results, ratio } from "../results.ts";
import type { Plot } from "./plot.ts";

/** What a delivered keystroke costs each server under each load, as a share of what it costs the first peer. */
export function costPlot({ loads }: Results): Plot {
  return {
    title: "Server CPU for one delivered keystroke",
    scale:
      "1 is y-websocket-server in the same round. Bars: the middle of all rounds; thin lines: from the least to the most.",
    groups: loads.map(({ load, servers }) => {
      const peer = servers.find(({ key }) => key === firstPeer);
      return {
        name: inWords(load),
        bars: servers.flatMap((server) => {
          const value = ratio(server, peer, ({ cpuEach }) => cpuEach);
          return value ? [{ name: server.name, value, ours: server.key === "beside" }] : [];
        }),
      };
    }),
  };
}
