/** The form in which the agreements are worded. */
export const wordingWords = {
  title: "What we agree on",
  hint: "Everyone ticks each of these before they write. If you change them later, everyone is asked again.",
  line: (at: number) => `Agreement ${at}`,
  up: (at: number) => `Move agreement ${at} up`,
  down: (at: number) => `Move agreement ${at} down`,
  remove: (at: number) => `Remove agreement ${at}`,
  add: "Add an agreement",
  usual: "Use the usual ones",
  putBack: "Put mine back",
  always: "Beside them always stands that online nobody can guarantee confidentiality.",
  problem: (most: number) => `An agreement has 1 to ${most} characters that others can read.`,
} as const;
