/** What the server's parts need of a log: event names, numbers and hashed ids; never words or names. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
