/** Hands a text to the browser as a file, named after a title of any script; `otherwise` where nothing of it is left. */
export function downloadFile(
  { title, otherwise, ending }: { title: string; otherwise: string; ending: string },
  type: string,
  text: string,
): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${plain(title) || otherwise}.${ending}`;
  link.click();
  // The browser takes hold of the file in its own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** What every file system takes: letters and figures, with single dashes between. */
const plain = (title: string): string =>
  title
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/gu, "")
    .slice(0, 60);
