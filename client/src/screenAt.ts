/** The screens that have an address. */
export type ScreenAt =
  | { readonly screen: "home" | "call" | "notFound" }
  | { readonly screen: "door" | "links" | "edit" | "keepsake"; readonly circle: string }
  | { readonly screen: "gallery"; readonly piece: string };

const atCircle = { "": "door", links: "links", edit: "edit", keepsake: "keepsake" } as const;

/** Which screen stands at a path. A slash at the end changes nothing. */
export function screenAt(path: string): ScreenAt {
  const [first = "", second = "", third = "", ...more] = path
    .replace(/\/$/, "")
    .split("/")
    .slice(1);
  if (more.length > 0) return { screen: "notFound" };
  if (first === "gallery" && third === "") return { screen: "gallery", piece: second };
  if (first === "c" && second !== "" && isKey(third))
    return { screen: atCircle[third], circle: second };
  if (second !== "") return { screen: "notFound" };
  if (first === "") return { screen: "home" };
  return { screen: first === "call" ? "call" : "notFound" };
}

const isKey = (part: string): part is keyof typeof atCircle => Object.hasOwn(atCircle, part);
