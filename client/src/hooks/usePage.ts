import type { PageId, Pen } from "@beside/shared/domain";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { type PageConnection, openPage } from "../connection/pageConnection.ts";

/** A page to write into, open while the component is there; null before that, and without a page. `signed` is the page's own. */
export function usePage(page: PageId | null, pen: Pen, signed = true): PageConnection | null {
  const [open, setOpen] = useState<{ page: PageId; connection: PageConnection } | null>(null);
  const firstPen = useRef(pen);

  useEffect(() => {
    firstPen.current = pen;
    if (open?.page === page) open?.connection.setPen(pen);
  }, [open, page, pen]);

  // Before the browser shows the textarea: no key falls between it and its page.
  useLayoutEffect(() => {
    if (page === null) return;
    const connection = openPage(page, { pen: firstPen.current, signed });
    setOpen({ page, connection });
    return () => {
      setOpen(null);
      connection.close();
    };
  }, [page, signed]);

  return open?.page === page ? open.connection : null;
}
