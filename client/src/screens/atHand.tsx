import type { View } from "@beside/shared/domain";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { AgreementsButton } from "./agreementsButton.tsx";
import { CareButton } from "./careButton.tsx";
import styles from "./atHand.module.css";

/** What is one press away from everywhere in a circle: care, and what its people agreed on. */
export const AtHand = ({
  view,
  connection,
}: {
  readonly view: View;
  readonly connection: CircleConnection;
}) => (
  <div className={styles["atHand"]}>
    <CareButton view={view} connection={connection} />
    <AgreementsButton view={view} />
  </div>
);
