/** The form of a report where the workspace has no template of its own. It is written as such a template is. */
export const defaultTemplate = `---
type: report
conference: \${conference}
edition: \${edition}
title: \${title}
language: \${language}
date: \${today}
status: draft
authors: \${authors}
tags: []
---

<!-- conference-notes:begin part="introduction" -->

\${introduction}

<!-- conference-notes:end -->

<!-- conference-notes:begin talk="" sections="Summary, Key points" -->

## \${heading}

\${sections}

\${links}

<!-- conference-notes:end -->

## Conclusion
`;
