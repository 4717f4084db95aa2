import { type CircleId, pageId } from "@beside/shared/domain";
import { pageText } from "@beside/shared/protocol";
import * as Y from "yjs";
import { browserStorage } from "../deviceStorage.ts";
import { type DeviceCopy, keepCopy } from "./deviceCopy.ts";
import { type DevicePages, createDevicePages } from "./devicePages.ts";

interface Needs {
  readonly pages: DevicePages;
  readonly keepCopy: (
    page: ReturnType<typeof pageId>,
    doc: Y.Doc,
    onLost: () => void,
  ) => DeviceCopy;
}

/** The pages of a circle, as texts, that hold words here which never came to the server. Empty ones are left out. */
export async function readUnkept(
  circle: CircleId,
  needs: Needs = browserNeeds(),
): Promise<readonly string[]> {
  const unkept = needs.pages.unkept().filter((page) => page.startsWith(`${circle}.`));
  const texts = await Promise.all(unkept.map((page) => readCopy(page, needs)));
  return texts.filter((text) => text.trim() !== "");
}

async function readCopy(page: string, needs: Needs): Promise<string> {
  const doc = new Y.Doc();
  const copy = needs.keepCopy(pageId(page), doc, () => undefined);
  await copy.loaded;
  const text = doc.getText(pageText).toJSON();
  await copy.close();
  doc.destroy();
  return text;
}

const browserNeeds = (): Needs => ({ pages: createDevicePages(browserStorage()), keepCopy });
