import { type PageId, pageId } from "@beside/shared/domain";
import { syncPath } from "@beside/shared/protocol";

/** Ids are letters that need no escaping, and one dot. */
const address = new RegExp(`^${syncPath}/([\\w.-]{1,200})(?:\\?|$)`);

/** The page that a request's address names, or null when it is no page's socket. */
export function pageAt(url: string | undefined): PageId | null {
  const id = address.exec(url ?? "")?.[1];
  return id === undefined ? null : pageId(id);
}
