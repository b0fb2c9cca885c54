// Loaded before the program: its clock goes wrong by the hours that the environment says.
const HOUR_MS = 60 * 60_000;
const off = Number(process.env['SOAK_CLOCK_HOURS'] ?? 0) * HOUR_MS;

if (off !== 0) {
  const RealDate = Date;
  const now = (): number => RealDate.now() + off;
  class ShiftedDate extends RealDate {
    constructor(...said: readonly unknown[]) {
      if (said.length === 0) super(now());
      else super(...(said as [number]));
    }

    static override now(): number {
      return now();
    }
  }
  globalThis.Date = ShiftedDate as DateConstructor;
}

export {};
