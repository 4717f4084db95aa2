import type { Event } from "./event.ts";
import type { Rejection } from "./rejection.ts";

/** What a command comes to: events to append, none when nothing changes, or a refusal. */
export type Decision = readonly Event[] | Rejection;
