/** The screens that have an address. */
export type ScreenAt =
  | { readonly screen: "home" | "call" | "withdrawn" | "notFound" }
  | { readonly screen: "farewell"; readonly after: "left" | "erased" | "stillHere" }
  | { readonly screen: "door" | "links" | "edit" | "keepsake"; readonly circle: string }
  | { readonly screen: "gallery"; readonly piece: string };

const farewells = { left: "left", erased: "erased", "still-here": "stillHere" } as const;
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
  if (isFarewell(first)) return { screen: "farewell", after: farewells[first] };
  return { screen: first === "call" || first === "withdrawn" ? first : "notFound" };
}

const isKey = (part: string): part is keyof typeof atCircle => Object.hasOwn(atCircle, part);

const isFarewell = (part: string): part is keyof typeof farewells => Object.hasOwn(farewells, part);
