/**
 * Something that only the operator can put right before Beside can start.
 * Its message says what is wrong and what to do, and is shown without a stack.
 */
export class StartupProblem extends Error {
  override readonly name = "StartupProblem";
}
