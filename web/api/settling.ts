// What a person settles for many plans at once: answers to groups of alike cells, wordings that count from now on.
import type { StatusView } from '../../server/http/schema.ts';
import { get, send } from './ask.ts';
import type { SettlementView, WordingView } from '../../server/http/campaigns/schema.ts';
import type { QuestionsView } from './round-views.ts';

export type Answer = { readonly status: StatusView; readonly note: string } & (
  | { readonly group: string }
  | {
      readonly criterion: string;
      readonly units: readonly string[];
      /** Keys of groups that are meant as a whole, and what their cells are by now. */
      readonly groups: readonly string[];
      readonly among?: StatusView;
    }
);

const at = (round: string): string => `/api/campaigns/${encodeURIComponent(round)}`;

export function listQuestions(round: string, offset: number, limit: number, signal?: AbortSignal) {
  return get<QuestionsView>(`${at(round)}/questions?offset=${offset}&limit=${limit}`, signal);
}

/** One answer for several cells, each recorded as the person's. */
export function settle(round: string, answer: Answer) {
  return send<SettlementView>('POST', `${at(round)}/settlements`, answer);
}

export async function listSettlements(round: string, limit: number, signal?: AbortSignal) {
  const path = `${at(round)}/settlements?limit=${limit}`;
  return (await get<{ readonly settlements: readonly SettlementView[] }>(path, signal)).settlements;
}

/** The whole group goes back. */
export function takeBack(round: string, settlement: string) {
  return send<SettlementView>('DELETE', `${at(round)}/settlements/${encodeURIComponent(settlement)}`);
}

export function proposeWording(
  round: string,
  proposal: { readonly criterion: string; readonly unit: string; readonly text: string },
) {
  return send<WordingView>('POST', `${at(round)}/wordings`, proposal);
}

/** Newest first. */
export async function listProposals(round: string, signal?: AbortSignal) {
  return (await get<{ readonly wordings: readonly WordingView[] }>(`${at(round)}/wordings`, signal)).wordings;
}

export function getProposal(round: string, proposal: string, signal?: AbortSignal) {
  return get<WordingView>(`${at(round)}/wordings/${encodeURIComponent(proposal)}`, signal);
}

export function acceptProposal(round: string, proposal: string) {
  return send<WordingView>('POST', `${at(round)}/wordings/${encodeURIComponent(proposal)}/accept`);
}

/** Drops a proposal, or undoes an accepted one. */
export function withdrawProposal(round: string, proposal: string) {
  return send<WordingView>('DELETE', `${at(round)}/wordings/${encodeURIComponent(proposal)}`);
}
