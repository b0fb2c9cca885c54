// bytes → pages → transcript → structure → comparison: the whole program on one screen.
import { judgingBy } from './compare/answers/judgement-model.ts';
import type { JudgementModel } from './compare/answers/judgement-model.ts';
import { compare } from './compare/compare.ts';
import { indexPlan } from './compare/passages/plan-index.ts';
import { indexTemplate } from './compare/template/template-index.ts';
import { templateFromDocument } from './compare/template/template.ts';
import { Failure } from './failure.ts';
import { adapt, type Adaptation } from './language/restore/siblings/adaptation.ts';
import type { RestorationModel } from './language/restore/model/model.ts';
import type { Comparison } from './model/comparison.ts';
import type { Document } from './model/document.ts';
import type { Page } from './model/page.ts';
import type { Template } from './model/template.ts';
import type { Transcript } from './model/transcript.ts';
import type { OpenFile } from './ports/reading.ts';
import { HOPELESS, unreadablePage } from './pages/unreadable-page.ts';
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

/**
 * Reads all pages, at most `parallel` at once, and gives them in page order. `onPage` hears of each as soon as it is
 * read. A page that fails is given as an unreadable one; only where none can be read, a failure rejects the whole.
 */
export async function readPages(
  file: OpenFile,
  options: {
    readonly parallel: number;
    readonly signal: AbortSignal;
    readonly onPage?: (page: Page) => void;
  },
): Promise<readonly Page[]> {
  const pages: Page[] = [];
  const failures: Failure[] = [];
  let next = 1;
  const readOn = async (): Promise<void> => {
    while (next <= file.pageCount) {
      const number = next++;
      const page = await file.read(number, options.signal).catch((cause: unknown) => {
        options.signal.throwIfAborted();
        if (!(cause instanceof Failure)) throw cause;
        failures.push(cause);
        const isAnyRead = pages.some(({ reason }) => reason !== 'unreadable');
        if (failures.length >= HOPELESS && !isAnyRead) throw cause;
        return unreadablePage(number, cause.message);
      });
      pages.push(page);
      options.onPage?.(page);
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.parallel, file.pageCount) }, readOn));
  const [first] = failures;
  if (first !== undefined && failures.length === file.pageCount) throw first;
  return pages.toSorted((a, b) => a.number - b.number);
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
