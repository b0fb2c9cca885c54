// What a person chose for a file that was sent, done.
import type { Uploads } from '../../uploads/uploads.ts';
import type { UploadAct } from './dc-uploads.ts';

export function actOnUploads(uploads: Uploads, act: UploadAct): void {
  switch (act.kind) {
    case 'dismiss':
      void uploads.dismiss(act.upload);
      break;
    case 'dismiss-all':
      void uploads.dismissAll();
      break;
    case 'restore-all':
      void uploads.restoreAll();
      break;
    case 'send-again':
      void uploads.sendAgain(act.upload);
      break;
    case 'restore':
      void uploads.restore(act.upload);
  }
}
