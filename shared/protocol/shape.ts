/** What came of reading: the value, with nothing that its shape does not name; or that it has another shape. */
export type Reading<T> = { readonly success: true; readonly data: T } | { readonly success: false };

/**
 * A schema for what a browser reads: the server's answers, and its own storage. What comes to the server is read by zod,
 * which bounds it too; here zod would be 8 KB, compressed, on the page that somebody opens on a phone a minute before the
 * hour. A shape is asked as zod's schemas are.
 */
export interface Shape<T> {
  safeParse(raw: unknown): Reading<T>;
  /** The value itself; throws, and quotes nothing, where it has another shape. */
  parse(raw: unknown): T;
  /** The value, or undefined where it has another shape: JSON knows no undefined, so none is mistaken for it. */
  readonly take: (raw: unknown) => T | undefined;
}

/** The type of what a shape reads. */
export type Of<S> = S extends Shape<infer T> ? T : never;

/** Whatever it is, as it is: for what is read piece by piece. */
export const anything: Shape<unknown> = shapeOf((raw) => raw);
export const text: Shape<string> = shapeOf((raw) => (typeof raw === "string" ? raw : undefined));
export const truth: Shape<boolean> = oneOf([true, false]);
/** A finite number. */
export const number: Shape<number> = shapeOf((raw) =>
  typeof raw === "number" && Number.isFinite(raw) ? raw : undefined,
);
/** A whole number that is exact. */
export const whole: Shape<number> = shapeOf((raw) =>
  typeof raw === "number" && Number.isSafeInteger(raw) ? raw : undefined,
);

/** Text that a pattern finds something in. */
export const textLike = (pattern: RegExp): Shape<string> =>
  shapeOf((raw) => (typeof raw === "string" && pattern.test(raw) ? raw : undefined));

/** Text that names something, with the brand of the domain. */
export const named = <T>(brand: (raw: string) => T): Shape<T> =>
  shapeOf((raw) => (typeof raw === "string" ? brand(raw) : undefined));

/** One of these values and no other. */
export function oneOf<const T extends string | boolean>(values: readonly T[]): Shape<T> {
  return shapeOf((raw) => values.find((value) => value === raw));
}

export const nullable = <T>(shape: Shape<T>): Shape<T | null> =>
  shapeOf((raw) => (raw === null ? null : shape.take(raw)));

/** The first of these that fits. Let the first field of each be the one that tells them apart. */
export function either<T extends readonly unknown[]>(
  ...shapes: { readonly [K in keyof T]: Shape<T[K]> }
): Shape<T[number]> {
  return shapeOf((raw) => {
    for (const shape of shapes) {
      const read = shape.take(raw);
      if (read !== undefined) return read;
    }
    return undefined;
  });
}

export function list<T>(item: Shape<T>): Shape<T[]> {
  return shapeOf((raw) => {
    if (!Array.isArray(raw)) return undefined;
    const read: T[] = [];
    for (const each of raw) {
      const value = item.take(each);
      if (value === undefined) return undefined;
      read.push(value);
    }
    return read;
  });
}

/** An object with these fields; what else it has is left behind. */
export function object<F extends Record<string, Shape<unknown>>>(
  fields: F,
): Shape<{ -readonly [K in keyof F]: Of<F[K]> }> {
  const entries = Object.entries(fields);
  return shapeOf((raw) => {
    if (!isObject(raw)) return undefined;
    const fill = (read: Record<string, unknown>): read is { -readonly [K in keyof F]: Of<F[K]> } =>
      entries.every(([name, field]) => (read[name] = field.take(raw[name])) !== undefined);
    const read = {};
    return fill(read) ? read : undefined;
  });
}

/** An object with any names, and one shape for all of them. */
export function dictionary<T>(value: Shape<T>): Shape<Record<string, T>> {
  return shapeOf((raw) => {
    if (!isObject(raw) || Array.isArray(raw)) return undefined;
    const read = new Map<string, T>();
    for (const [name, each] of Object.entries(raw)) {
      const taken = value.take(each);
      if (taken === undefined) return undefined;
      read.set(name, taken);
    }
    return Object.fromEntries(read);
  });
}

function shapeOf<T>(take: (raw: unknown) => T | undefined): Shape<T> {
  return {
    take,
    safeParse(raw) {
      const data = take(raw);
      return data === undefined ? { success: false } : { success: true, data };
    },
    parse(raw) {
      const data = take(raw);
      if (data === undefined) throw new TypeError("this has another shape");
      return data;
    },
  };
}

const isObject = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === "object" && raw !== null;
