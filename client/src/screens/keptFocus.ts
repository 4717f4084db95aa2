/**
 * Whoever goes by keyboard, or listens, stands where they pressed. When what they pressed is gone with the pressing, and nothing
 * has taken the focus, it goes to the heading of what is left around it; without this they would be at the top of the page.
 * Returns the way to stop.
 */
export function keepFocus(page: Document): () => void {
  let around: readonly Element[] = [];
  let frame = 0;
  const remember = ({ target }: FocusEvent): void => {
    around = target instanceof Element ? ancestorsOf(target) : [];
  };
  const look = (): void => {
    if (frame !== 0 || around.length === 0 || isHeld(page)) return;
    // What puts the focus somewhere itself does so within a frame or two.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (isHeld(page) || around[0]?.isConnected !== false) return;
        headingIn(around.filter(({ isConnected }) => isConnected))?.focus({ preventScroll: true });
        around = [];
      });
    });
  };
  const changes = new MutationObserver(look);
  changes.observe(page.body, { childList: true, subtree: true });
  page.addEventListener("focusin", remember);
  return () => {
    changes.disconnect();
    page.removeEventListener("focusin", remember);
    cancelAnimationFrame(frame);
  };
}

const isHeld = ({ activeElement, body }: Document): boolean =>
  activeElement !== null && activeElement !== body;

/** The element itself, and all that is around it but the page. */
function ancestorsOf(element: Element): readonly Element[] {
  const all: Element[] = [];
  for (
    let each: Element | null = element;
    each && each.tagName !== "BODY";
    each = each.parentElement
  )
    all.push(each);
  return all;
}

/** The nearest heading around: of the same part of the screen, or of the screen. */
function headingIn(around: readonly Element[]): HTMLElement | null {
  for (const each of around) {
    const heading = [...each.querySelectorAll<HTMLElement>("h1, h2, h3, h4, legend")].find(
      (found) => found.checkVisibility(),
    );
    if (!heading) continue;
    if (heading.tabIndex < 0) heading.tabIndex = -1;
    return heading;
  }
  return null;
}
