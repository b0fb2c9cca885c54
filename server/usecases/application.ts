// What the use cases need of the world: the stores, the reader, and the pipeline's stages bound to their model.
import type { Comparison } from '../model/comparison.ts';
import type { Document } from '../model/document.ts';
import type { Page } from '../model/page.ts';
import type { Template } from '../model/template.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Understood } from '../pipeline.ts';
import type { BundleStore, OriginalStore } from '../ports/files.ts';
import type { PageReader } from '../ports/reading.ts';
import type { PlanStore } from '../ports/store.ts';
import type { Chart } from '../report/round/chart.ts';
import type { Gazetteer } from '../round/units.ts';

/** A stretch of two texts laid over each other. noise: they differ as readings of the same words do. */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed' | 'noise';
  readonly text: string;
}

export interface PlanStages {
  /** Pages → restored transcript → document. */
  understand(pages: readonly Page[], signal: AbortSignal): Promise<Understood>;
  /** The structure alone, after a person changed the text. */
  parse(transcript: Transcript, signal: AbortSignal): Promise<Document>;
  templateOf(plan: Understood): Promise<Template>;
  compare(template: Template, plan: Understood, signal: AbortSignal): Promise<Comparison>;
  /** What the plan's words add to, leave out of, or share with the template's. */
  wordDiff(template: string, plan: string): readonly WordChange[];
}

/** Provinces and communes, and every name that a commune has or had. */
export interface Places {
  readonly gazetteer: Gazetteer;
  readonly namesAnywhere: ReadonlySet<string>;
}

export interface Application {
  readonly store: PlanStore;
  /** Originals by sha256. */
  readonly originals: OriginalStore;
  readonly reader: PageReader;
  /** Reads each file in a process of its own: where that dies, Failure `reader-died` tells, and nothing else comes to harm. */
  readonly readerApart: PageReader;
  readonly stages: PlanStages;
  /** Loaded when they are first asked for. */
  readonly places: () => Places;
  readonly now: () => Date;
  readonly bundles: BundleStore;
  /** Chart → PNG. */
  drawChart(chart: Chart): Promise<Uint8Array>;
}
