import { appWords } from "./app.ts";
import { circleWords } from "./circle.ts";

/** What was done, for whoever did it. */
export const farewellWords = {
  left: {
    title: "You have left the circle.",
    text: "Your seat is free, and this device has forgotten the circle. What you shared stays with the others until the circle closes, and what you gave to the circle until it is erased.",
  },
  erased: circleWords.gone.erased,
  stillHere: {
    title: "Something of the circle is still on this device.",
    text: appWords.stillHere,
  },
} as const;
