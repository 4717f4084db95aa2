import { OptionProblem, type Options, readOptions, usage } from "./options.ts";
import { runChaos } from "./run.ts";
import { inWords, tooLittle } from "./tally.ts";

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => process.exit(1));
}
try {
  await chaos(readOptions(process.argv.slice(2)));
} catch (problem) {
  // Whatever is wrong with the options is said in a sentence; a defect shows where it is.
  console.error(problem instanceof OptionProblem ? `${problem.message}\n\n${usage}` : problem);
  process.exit(1);
}

async function chaos({ seed, kills }: Options): Promise<void> {
  console.log(`Eight people, ${kills} deaths of the server. The seed is ${seed}.`);
  const { tally, wrongs } = await runChaos({
    seed,
    kills,
    quietEvery: 3,
    keystrokes: [300, 1_400],
    say: (line) => console.log(line),
  });
  console.log(`\n${inWords(tally)}`);
  const little = tooLittle(tally, kills);
  for (const what of little) console.log(`TOO LITTLE: ${what}`);
  console.log(
    `${wrongs.length} wrong. Again with: npm run chaos -- --seed ${seed} --kills ${kills}`,
  );
  process.exit(wrongs.length + little.length === 0 ? 0 : 1);
}
