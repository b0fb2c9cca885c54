// Words by which a page header is known for a letterhead, and what stands below the last page for its ending.

/** To be looked for in folded text. */
export const LETTERHEAD =
  /cong hoa xa hoi|doc lap|uy ban nhan dan|hoi dong nhan dan|\bso ?: ?\S|ngay .{1,8} thang|\bubnd\b/;
export const ENDING = /noi nhan|^(?:tm|kt|tl|tuq|q)\.|chu tich|luu: ?vt/m;
