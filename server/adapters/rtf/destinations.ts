// Groups of an RTF file by the word they begin with: which hold what is on the page.

/** Beside those that begin with `\*` and are not known: what is not on the page, or says the same again. */
export const SKIPPED = new Set(
  (
    'stylesheet info filetbl revtbl nonshppict shprslt xe tc txe tcn rxe ftnsep ftnsepc ftncn aftnsep aftnsepc ' +
    'aftncn nonesttables private template pntxta pntxtb atnid atnauthor listname objdata'
  ).split(' '),
);

/** Known ones that begin with `\*`. */
export const ENTERED = new Set(['do', 'shppict', 'shpinst', 'shpgrp', 'nesttableprops', 'ud', 'footnote']);
