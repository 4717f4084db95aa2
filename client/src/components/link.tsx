import type { ComponentProps, MouseEvent } from "react";
import { goTo } from "../hooks/useAddress.ts";

/** A link to another screen. Pressed plainly it loads nothing anew; with a key held it does what the browser does. */
export function Link({ href, ...rest }: ComponentProps<"a"> & { readonly href: string }) {
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    goTo(href);
  };
  return <a {...rest} href={href} onClick={onClick} />;
}
