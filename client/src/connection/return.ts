/** Calls back when the person comes back to this page: a tab that was hidden, a computer that slept. */
export function onReturn(run: () => void): () => void {
  if (typeof document === "undefined") return () => {};
  const onVisible = () => {
    if (document.visibilityState === "visible") run();
  };
  document.addEventListener("visibilitychange", onVisible);
  globalThis.addEventListener("focus", run);
  return () => {
    document.removeEventListener("visibilitychange", onVisible);
    globalThis.removeEventListener("focus", run);
  };
}
