import { Component, type ReactNode } from "react";
import { appWords } from "../words/app.ts";
import { Button } from "./button.tsx";
import styles from "./broken.module.css";

/** Stands in for a screen that threw: a defect of ours, told calmly, with the one thing to do. */
export class Broken extends Component<
  { readonly children: ReactNode },
  { readonly broken: boolean }
> {
  override readonly state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: true } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <main className={styles["broken"]}>
        <h1>{appWords.broken}</h1>
        <p>{appWords.brokenNext}</p>
        <Button look="primary" onClick={() => location.reload()}>
          {appWords.reload}
        </Button>
      </main>
    );
  }
}
