/** Milliseconds a page may take where a test is not about its time: ends what hangs, whatever else the machine does. */
export const PATIENT_PAGE_MS = 20 * 60_000;
