import * as z from "zod/mini";

const withStatus = z.object({ status: z.int() });

const statusOf = (error: unknown): number | null => {
  const read = withStatus.safeParse(error);
  return read.success ? read.data.status : null;
};

/** The body was larger than a request may bring. */
export const isTooLarge = (error: unknown): boolean => statusOf(error) === 413;

/** The body could not be read, or does not have the shape that was asked for. */
export function isBadRequest(error: unknown): boolean {
  const status = statusOf(error);
  return error instanceof z.core.$ZodError || (status !== null && status >= 400 && status < 500);
}
