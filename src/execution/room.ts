/** Room for an answer of usual size. */
const USUAL = 1 << 16;
/** What a longer one grew into is kept for the next, up to here. */
const MOST_KEPT = 1 << 20;

/** Where bytes are written, one by one or four at a time. */
export interface Room {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly view: DataView;
}

export function roomOf(size: number): Room {
  const bytes = new Uint8Array(size);
  return { bytes, view: new DataView(bytes.buffer) };
}

/** Room that was given back: new room takes about as long to get as to fill. */
let spare: Room | null = null;

/** Room for an answer, of which nobody else has any; what is in it says nothing. */
export function takeRoom(): Room {
  const room = spare ?? roomOf(USUAL);
  spare = null;
  return room;
}

/** Room that nobody writes on or reads from any more. */
export function giveBack(room: Room): void {
  if (room.bytes.length <= MOST_KEPT) spare = room;
}
