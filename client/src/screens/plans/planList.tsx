import type { PlanSheet } from "@beside/shared/protocol";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { PlanCard } from "../../components/planCard.tsx";
import { devicePlans } from "../../connection/devicePlans.ts";
import { useStore } from "../../hooks/useStore.ts";
import { readyPlans } from "../../plans/readyPlans.ts";
import { plansWords } from "../../words/plans.ts";
import { KeptPlan } from "./keptPlan.tsx";
import styles from "./planList.module.css";

/** The shelf: what this device keeps, and the eight to begin with. */
export function PlanList({ onTake }: { readonly onTake: (sheet: PlanSheet) => void }) {
  const kept = useStore(devicePlans);
  const [gone, setGone] = useState<PlanSheet | null>(null);
  const putBack = (sheet: PlanSheet) => {
    if (devicePlans.keep(sheet) === "kept") setGone(null);
  };
  return (
    <div className={styles["shelf"]}>
      {(kept.length > 0 || gone !== null) && (
        <section>
          <h2>{plansWords.kept}</h2>
          {gone !== null && (
            <div className={styles["gone"]}>
              <p role="status">{plansWords.deleted(gone.name)}</p>
              <Button look="quiet" autoFocus onClick={() => putBack(gone)}>
                {plansWords.putBack}
              </Button>
            </div>
          )}
          <ul>
            {kept.map((sheet) => (
              <li key={sheet.name}>
                <KeptPlan
                  sheet={sheet}
                  onTake={() => onTake(sheet)}
                  onGone={() => setGone(sheet)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{plansWords.ready}</h2>
        <ul>
          {readyPlans.map((sheet) => (
            <li key={sheet.name}>
              <PlanCard sheet={sheet} onTake={() => onTake(sheet)} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
