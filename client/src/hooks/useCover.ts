import type { PageId } from "@beside/shared/domain";
import { createContext, useContext } from "react";
import { createCovers } from "../connection/covers.ts";
import { useStore } from "./useStore.ts";

/** The cover over somebody's page, and whether I have opened it. */
export interface Cover {
  readonly note: string;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

const Opened = createContext(createCovers());

/** The cover over this page, wherever on the screens it stands; null for one without a note [CN3]. */
export function useCover(page: PageId, note: string | null): Cover | null {
  const covers = useContext(Opened);
  useStore(covers.opened);
  if (note === null) return null;
  return { note, isOpen: covers.isOpen(page, note), toggle: () => covers.toggle(page, note) };
}
