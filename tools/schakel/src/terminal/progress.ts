const quietMs = 2_000;

export interface Progress {
  readonly step: (done: number, total: number, what: string) => void;
}

/** Work of more than two seconds says how far it is, and only to a person who watches. */
export function progressOn(stream: { readonly isTTY?: boolean; write(text: string): unknown }, now: () => number = Date.now): Progress {
  let spokeAt = now();
  return {
    step: (done, total, what) => {
      if (!stream.isTTY || now() - spokeAt < quietMs) return;
      spokeAt = now();
      stream.write(`${what}: ${done} van ${total}\n`);
    },
  };
}
