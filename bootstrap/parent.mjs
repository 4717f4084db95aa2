import { readFileSync } from "node:fs";

const LOOK_EVERY = 200;

/**
 * npm hands a SIGTERM to its shell only, and nothing when it is killed outright, so whoever was started by npm has to look
 * whether npm is still there. Does nothing without npm: there a lost parent means no more than `nohup`.
 * @param {() => void} onLost
 */
export function watchParent(onLost) {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const before = lineage();
  const timer = setInterval(() => {
    if (lineage() === before) return;
    clearInterval(timer);
    onLost();
  }, LOOK_EVERY).unref();
}

/** The parent's id and, when the parent is the shell of npm, npm's own; the system gives a lost one another id. */
function lineage() {
  const parent = process.ppid;
  const [, name = "", grandparent = ""] = /\((.*)\) \S (\d+)/.exec(stat(parent)) ?? [];
  return /^(?:a|ba|da|z|k)?sh$/.test(name) ? `${parent} ${grandparent}` : `${parent}`;
}

/**
 * Linux tells a process's name and parent; elsewhere the shell gives its place to us and npm is the parent itself.
 * @param {number} pid
 */
function stat(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return "";
  }
}
