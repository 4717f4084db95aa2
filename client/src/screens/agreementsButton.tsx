import type { View } from "@beside/shared/domain";
import { useState } from "react";
import { AgreementsDialog } from "../components/agreementsDialog.tsx";
import { Button } from "../components/button.tsx";
import { takeAll } from "../connection/api.ts";
import { agreementsWords } from "../words/agreements.ts";
import { AskWays } from "./askWays.tsx";
import { goForGood } from "./goForGood.ts";
import { keepsakeWay } from "./keepsakeWay.ts";

const { takeBack } = agreementsWords;

/** The agreements, one tap away [AG8]; from there an agreement can be taken back, which is to leave with everything [AG6]. */
export function AgreementsButton({ view }: { readonly view: View }) {
  const [open, setOpen] = useState<"no" | "toRead" | "toTakeBack">("no");
  const onOver = () => setOpen("no");
  return (
    <>
      <Button look="quiet" onClick={() => setOpen("toRead")}>
        {agreementsWords.button}
      </Button>
      {open === "toRead" && (
        <AgreementsDialog
          agreements={view.agreements}
          agreed={view.me.agreed}
          reworded={view.me.agreedTo !== null}
          onTakeBack={() => setOpen("toTakeBack")}
          onClose={onOver}
        />
      )}
      {open === "toTakeBack" && (
        <AskWays
          title={takeBack.title}
          text={takeBack.text}
          ways={[
            keepsakeWay(view.id),
            { label: takeBack.confirm, go: goForGood(view.id, takeAll, "/withdrawn") },
          ]}
          stay={takeBack.stay}
          onOver={onOver}
        />
      )}
    </>
  );
}
