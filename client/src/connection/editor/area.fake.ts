import type { Area } from "./area.ts";

/** A textarea as far as the binding goes, with the hands of a person: for tests. */
export class FakeArea extends EventTarget implements Area {
  scrollTop = 0;
  selectionStart = 0;
  selectionEnd = 0;
  selectionDirection: "forward" | "backward" | "none" = "none";
  #value = "";

  get value(): string {
    return this.#value;
  }

  /** As in a browser: another value sends the caret to its end and the scroll to wherever. */
  set value(text: string) {
    if (text === this.#value) return;
    this.#value = text;
    this.setSelectionRange(text.length, text.length);
    this.scrollTop = 0;
  }

  setSelectionRange(
    start: number,
    end: number,
    direction: "forward" | "backward" | "none" = "none",
  ): void {
    this.selectionEnd = Math.min(end, this.#value.length);
    this.selectionStart = Math.min(start, this.selectionEnd);
    this.selectionDirection = direction;
  }

  /** Puts text in place of the selection, and tells nobody. */
  change(insert: string): void {
    const { selectionStart: start, selectionEnd: end } = this;
    this.#value = this.#value.slice(0, start) + insert + this.#value.slice(end);
    this.setSelectionRange(start + insert.length, start + insert.length);
  }

  type(insert: string): void {
    this.change(insert);
    this.dispatchEvent(new Event("input"));
  }

  /** Replaces a stretch by hand: select, then type. */
  replace(start: number, end: number, insert: string): void {
    this.setSelectionRange(start, end);
    this.type(insert);
  }

  press(
    key: string,
    held: { ctrlKey?: boolean; metaKey?: boolean; shiftKey?: boolean } = {},
  ): Event {
    const none = {
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      altKey: false,
      isComposing: false,
    };
    const event = Object.assign(new Event("keydown", { cancelable: true }), {
      key,
      ...none,
      ...held,
    });
    this.dispatchEvent(event);
    return event;
  }

  says(type: string, more: object = {}): Event {
    const event = Object.assign(new Event(type, { cancelable: true }), more);
    this.dispatchEvent(event);
    return event;
  }
}
