/** One section of a stored card, without a word of it: who may read it, a keyed hash of what it says, since when it says that. */
export interface SectionMark {
  /** Codes as the client stated them; null: everyone who may read the card. */
  readonly visibleTo: readonly string[] | null;
  readonly digest: string;
  readonly changedAt: string;
}

/** What all readers see (title, who it is about) and the sections, in the order of the card. */
export interface CardMarks {
  readonly frame: Omit<SectionMark, 'visibleTo'>;
  readonly sections: readonly SectionMark[];
}

export interface Digests {
  readonly frame: string;
  readonly sections: readonly Pick<SectionMark, 'visibleTo' | 'digest'>[];
}

/** What stayed the same keeps its moment: a reader learns of no change in what they do not see. */
export function marksOf({ frame, sections }: Digests, previous: CardMarks | null, at: Date): CardMarks {
  const now = at.toISOString();
  const sameFrame = previous?.frame.digest === frame ? previous.frame.changedAt : now;
  const since = (section: Digests['sections'][number]): string => previous?.sections.find((old) => isSame(old, section))?.changedAt ?? now;
  return { frame: { digest: frame, changedAt: sameFrame }, sections: sections.map((section) => ({ ...section, changedAt: since(section) })) };
}

const isSame = (one: Digests['sections'][number], other: Digests['sections'][number]): boolean =>
  one.digest === other.digest && String(one.visibleTo) === String(other.visibleTo);

/** The last change of what this reader sees. */
export function lastChange({ frame, sections }: CardMarks, isVisible: (position: number) => boolean): string {
  const moments = [frame.changedAt, ...sections.flatMap(({ changedAt }, position) => (isVisible(position) ? [changedAt] : []))];
  return moments.reduce((latest, moment) => (moment > latest ? moment : latest));
}
