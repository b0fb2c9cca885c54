// bytes → pages → transcript → structure → comparison: the whole program on one screen.
import { judgingBy } from './compare/answers/judgement-model.ts';
import type { JudgementModel } from './compare/answers/judgement-model.ts';
import { compare } from './compare/compare.ts';
import { indexPlan } from './compare/passages/plan-index.ts';
import { indexTemplate } from './compare/template/template-index.ts';
import { templateFromDocument } from './compare/template/template.ts';
import { adapt, type Adaptation } from './language/restore/siblings/adaptation.ts';
import type { RestorationModel } from './language/restore/model/model.ts';
import type { Comparison } from './model/comparison.ts';
import type { Document } from './model/document.ts';
import type { Page } from './model/page.ts';
import type { Template } from './model/template.ts';
import type { Transcript } from './model/transcript.ts';
import type { OpenFile } from './ports/reading.ts';
import { createGate } from './pages/gate.ts';
import { readPages } from './pages/read-pages.ts';
import { parse } from './structure/parse.ts';
import { assemble } from './text/assemble.ts';
import { restoreTranscript } from './text/restore-transcript.ts';

/** What restoration leans on: the shipped model, and clean siblings of the plan where there are any. */
export interface LanguageTools {
  readonly model: RestorationModel;
  readonly adaptation?: Adaptation;
}

/** A plan read, restored and understood. */
export interface Understood {
  readonly transcript: Transcript;
  readonly document: Document;
}

/** All pages of a file, at most `parallel` at once. */
export function readFilePages(
  file: OpenFile,
  options: {
    readonly parallel: number;
    readonly signal: AbortSignal;
    readonly onPage?: (page: Page) => void;
  },
): Promise<readonly Page[]> {
  const { parallel, signal, onPage } = options;
  const numbers = Array.from({ length: file.pageCount }, (_, at) => at + 1);
  const read = (number: number, either: AbortSignal): Promise<Page> => file.read(number, either);
  return readPages({ numbers, read, gate: createGate(parallel), signal, onPage });
}

/** Whether the page reads as it was typed: then there is nothing to restore, and no model needed. */
export function isClean({ readings: [{ source, quality }] }: Page): boolean {
  return source !== 'ocr' && quality.verdict !== 'garbled';
}

/** Pages → restored transcript. Pure. `tools` may be left out where all pages are clean. */
export function restore(pages: readonly Page[], tools: LanguageTools | undefined): Transcript {
  if (tools === undefined) return assemble(pages);
  const qualities = new Map(pages.map(({ number, readings: [{ quality }] }) => [number, quality]));
  return restoreTranscript(assemble(pages), tools.model, { ...tools, qualities });
}

/** Pages → restored transcript → document. Pure. */
export function understand(pages: readonly Page[], tools: LanguageTools | undefined): Understood {
  const transcript = restore(pages, tools);
  return { transcript, document: parse(transcript) };
}

/** The plan's leaves as criteria. */
export function templateOf(plan: Understood): Template {
  return templateFromDocument(plan.document, plan.transcript);
}

export function compareTo(template: Template, plan: Understood, judgement?: JudgementModel): Comparison {
  return comparerOf(template, judgement)(plan);
}

/** For plan after plan: what comparing needs of the template is prepared once. */
export function comparerOf(template: Template, judgement?: JudgementModel): (plan: Understood) => Comparison {
  const index = indexTemplate(template);
  const judging = judgement && judgingBy(judgement, index);
  return (plan) => compare(index, indexPlan(plan), judging);
}

/** Clean siblings (the template, plans already reviewed) make the restoration of the next plan surer. */
export function leanOn(siblings: readonly Understood[]): Adaptation {
  return adapt(siblings.map((sibling) => sibling.transcript.text));
}
