export const planWords = {
  minutes: (n: number) => (n === 1 ? "1 minute" : `${n} minutes`),
  sum: (minutes: number, end: string) =>
    `${planWords.minutes(minutes)} in all, until about ${end}.`,
} as const;
