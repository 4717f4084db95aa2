import {
  type PlannedRound,
  type Settings,
  firstPlan,
  usualAgreements,
} from "@beside/shared/domain";

/** A circle for these tests: it begins at this instant, with three short rounds. */
export function settingsAt(startsAt: number, change: Partial<Settings> = {}): Settings {
  return {
    title: "Thursday reflection circle",
    intention: "To be beside each other for an hour.",
    startsAt,
    zone: "Europe/Budapest",
    seatLimit: 12,
    keepDays: 14,
    agreements: usualAgreements,
    signed: true,
    help: { country: null, lines: [] },
    plan: {
      rounds: firstPlan.rounds.map((round): PlannedRound => ({ ...round, graceSeconds: 30 })),
    },
    ...change,
  };
}

/** The same settings with every round opening like this. */
export const allOpening = (settings: Settings, opening: PlannedRound["opening"]): Settings => ({
  ...settings,
  plan: { rounds: settings.plan.rounds.map((round) => ({ ...round, opening })) },
});
