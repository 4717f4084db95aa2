import { appWords } from "../words/app.ts";
import { Line } from "./line.tsx";

/** Says that this browser did not let go of what it was to forget, and what one can do. */
export const StillHere = () => (
  <Line tone="ember" role="alert">
    {appWords.stillHere}
  </Line>
);
