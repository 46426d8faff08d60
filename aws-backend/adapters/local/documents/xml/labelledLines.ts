import { joinedLabel } from './elementLabel.ts';

/** The label of an element; `isWhole` if it needs no label of the elements around it. */
export interface Label {
  label: string;
  isWhole: boolean;
}

/** A line whose label may still grow: if its group turns out to have no other line, the label of the group precedes that of the line. */
interface Pending {
  labels: string[];
  isWhole: boolean;
  value: string;
  /** The number of groups around it. */
  depth: number;
}

/** Collects lines of the form "Label: value", below a heading for each group that has more than one. */
export class LabelledLines {
  readonly lines: string[] = [];
  /** The open groups, outermost first. */
  readonly #groups: readonly Label[];
  /** How many of the open groups have a heading. */
  #headed = 0;
  #pending: Pending | undefined;

  constructor(groups: readonly Label[]) {
    this.#groups = groups;
  }

  /** Adds a line to the innermost group. */
  add({ label, isWhole }: Label, value: string): void {
    this.flush();
    this.#pending = { labels: [label], isWhole, value, depth: this.#groups.length };
  }

  /** Takes back the line that was added last to the innermost group, and returns its value. */
  takeBack(): string | undefined {
    if (this.#pending?.depth !== this.#groups.length) return undefined;
    const { value } = this.#pending;
    this.#pending = undefined;
    return value;
  }

  /** Closes a group that was removed from the open groups just now. */
  close({ label, isWhole }: Label): void {
    const depth = this.#groups.length;
    if (this.#headed > depth) {
      this.flush();
      if (this.lines.at(-1) !== '') this.lines.push('');
      this.#headed = depth;
    } else if (this.#pending && this.#pending.depth > depth) {
      const { labels, isWhole: isEnough, value } = this.#pending;
      this.#pending = { labels: isEnough ? labels : [label, ...labels], isWhole: isEnough || isWhole, value, depth };
    }
  }

  /** Writes the pending line, below the headings of its groups that have none yet. */
  flush(): void {
    if (!this.#pending) return;
    const { labels, value, depth } = this.#pending;
    this.#pending = undefined;
    for (const group of this.#groups.slice(this.#headed, depth)) if (group.label !== '') this.lines.push(group.label);
    this.#headed = Math.max(this.#headed, Math.min(depth, this.#groups.length));
    const label = joinedLabel(labels);
    this.lines.push(label === '' ? value : `${label}: ${value}`);
  }
}
