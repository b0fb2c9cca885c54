// Failures, thrown or kept, in the language asked for.
import { Failure, FAILURE_CODES } from '../failure.ts';
import type { Language } from '../model/comparison.ts';
import type { Fault } from '../model/fault.ts';
import { remarkIn } from './remarks.ts';

export function faultOf(failure: Failure, language: Language): Fault {
  return { code: failure.code, message: failure.in(language) };
}

/** What was kept of a failure is its Vietnamese sentence; what it told of the case beyond the table's is said anew where it is known. */
export function faultIn(fault: Fault, language: Language): Fault {
  if (language === 'vi') return fault;
  const general = new Failure(fault.code);
  const kept = fault.message.slice(general.message.length).trim();
  const detail = fault.message.startsWith(general.message) ? remarkIn(kept, language) : kept;
  return faultOf(detail === kept ? general : new Failure(fault.code, { detail }), language);
}

/** A failure of which the sentence alone was kept, as of a page. */
export function sentenceIn(message: string, language: Language): string {
  const code = FAILURE_CODES.find((one) => message.startsWith(new Failure(one).message));
  return code === undefined ? message : faultIn({ code, message }, language).message;
}
