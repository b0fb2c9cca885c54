// The tool that writes down what a program and all that it starts ask of the kernel.
import { spawnSync } from 'node:child_process';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** All that makes, fills, names, removes and syncs files; what writes to a connection; what would write past them. */
const CALLS = [
  'open,creat,openat,openat2,write,writev,pwrite64,pwritev,pwritev2,sendto,sendmsg,ftruncate,truncate,fallocate',
  'fsync,fdatasync,sync_file_range,msync,mmap,mkdir,mkdirat,rmdir,unlink,unlinkat,rename,renameat,renameat2',
  'link,linkat,symlink,symlinkat,sendfile,copy_file_range,splice,io_uring_setup',
].join(',');
/** Bytes of one write that are kept; files are written in pieces of a megabyte and less. */
const LONGEST = 2 ** 24;
/** Between two looks at whether the record is written to its end. */
const LOOK_MS = 200;

/** undefined where this machine can record; otherwise what it lacks. */
export function missingTool(): string | undefined {
  const tried = spawnSync('strace', ['-D', '-f', '--seccomp-bpf', '-e', 'trace=fsync', 'true'], {
    encoding: 'utf8',
  });
  if (tried.error !== undefined)
    return 'Simulating power cuts needs strace 5.3 or newer: install the package strace.';
  return tried.status === 0
    ? undefined
    : `strace cannot follow a program here (in a container: --cap-add SYS_PTRACE): ${tried.stderr.trim()}`;
}

/** What runs a command so that it is recorded at the end of `file`, and stays the process that is started. */
export function recordedTo(file: string): readonly string[] {
  const how = ['-D', '-f', '--seccomp-bpf', '-yy', '-xx', '-ttt', '-s', String(LONGEST)];
  return ['strace', ...how, '-A', '-o', file, '-e', `trace=${CALLS}`];
}

/** The program has ended; what records it is a process of its own and ends a moment later. */
export async function untilWritten(file: string): Promise<void> {
  for (let size = -1; ;) {
    const record = openSync(file, 'r');
    const { size: now } = fstatSync(record);
    const tail = Buffer.alloc(Math.min(now, 100));
    readSync(record, tail, 0, tail.length, now - tail.length);
    closeSync(record);
    if (now === size && / \+\+\+ (exited|killed) .*\n$/.test(tail.toString('latin1'))) return;
    size = now;
    await pause(LOOK_MS);
  }
}
