// The order in which the files of tests run: those that take longest begin, so that no core is idle while the last one ends. On a
// fresh clone no times are known, and by size, which stands for them otherwise, the longest are among the last.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of one project follow each other: they may share a process. */
const PROJECTS = ['whole', 'unit'];

/** The longest first, as measured on two cores; a folder stands for what is in it. What is not named takes a few seconds. */
const LONGEST = [
  'test/soak/kills/',
  'test/adapters/robustness/',
  'test/soak/',
  'test/http/accounts/on-postgres.test.ts',
  'test/http/rounds/on-postgres.test.ts',
  'test/browser/rounds/',
  'test/corpus/round.test.ts',
  'test/browser/looks/',
  'test/browser/',
  'test/service/',
  'test/stores/',
  'test/linear.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted(
      (a, b) =>
        PROJECTS.indexOf(a.project.name) - PROJECTS.indexOf(b.project.name) ||
        placeOf(a.moduleId) - placeOf(b.moduleId),
    );
  }
}

function placeOf(file: string): number {
  const place = LONGEST.findIndex((part) => file.includes(`/${part}`));
  return place === -1 ? LONGEST.length : place;
}
