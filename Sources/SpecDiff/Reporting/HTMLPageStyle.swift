/// How the page of ``HTMLReporter`` looks.
enum HTMLPageStyle {
    static let css = """
        :root {
          color-scheme: light dark;
          --page: #f6f7f9; --card: #ffffff; --ink: #16191f; --soft: #5b6472; --line: #dfe3e9; --well: #f1f3f6; --accent: #2f5bd7;
          --breaking: #b3261e; --breaking-well: #fdeceb; --risky: #8a5a00; --risky-well: #fff4dc; --safe: #1d6f42; --safe-well: #e6f5ec;
          --swift: #6b3fb5; --swift-well: #f1eafc;
          --mono: ui-monospace, "SF Mono", "Cascadia Code", "JetBrains Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #0f1216; --card: #171b21; --ink: #e8ebf0; --soft: #9aa4b2; --line: #2a303a; --well: #1e232b; --accent: #8eaaff;
            --breaking: #ff8a80; --breaking-well: #3a1b1a; --risky: #f2c063; --risky-well: #362a12; --safe: #7fd6a2; --safe-well: #14301f;
            --swift: #c3a6ff; --swift-well: #2a2140;
          }
        }
        * { box-sizing: border-box; }
        [hidden] { display: none !important; }
        body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
        .frame { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem; }
        code, pre { font-family: var(--mono); font-size: .875em; }
        code, pre, h1, h2, h3, li, p { overflow-wrap: anywhere; }
        :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: .25rem; }

        .top { padding-block: 2.5rem 1.5rem; }
        .eyebrow { margin: 0; color: var(--soft); font-size: .8125rem; letter-spacing: .06em; text-transform: uppercase; }
        h1 { margin: .25rem 0 .5rem; font-size: 2rem; line-height: 1.2; letter-spacing: -.015em; }
        h1 .versions { color: var(--soft); font-weight: 400; white-space: nowrap; }
        .documents { margin: 0; color: var(--soft); }

        .tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: .75rem; margin: 0; padding: 0; list-style: none; }
        .tile {
          padding: 1rem 1.125rem; background: var(--card); border: 1px solid var(--line); border-radius: .625rem; box-shadow: inset 0 3px 0 var(--tint);
        }
        .tile.zero { box-shadow: none; }
        .tile strong { display: block; font-size: 1.875rem; line-height: 1.2; font-variant-numeric: tabular-nums; color: var(--tint); }
        .tile.zero strong { color: var(--soft); }
        .tile span { color: var(--soft); font-size: .875rem; }
        .breaking { --tint: var(--breaking); --tint-well: var(--breaking-well); }
        .risky { --tint: var(--risky); --tint-well: var(--risky-well); }
        .safe { --tint: var(--safe); --tint-well: var(--safe-well); }
        .swift { --tint: var(--swift); --tint-well: var(--swift-well); }
        .verdicts { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 1rem 0 1.5rem; padding: 0; list-style: none; }
        .verdicts li::before { content: "→ "; color: var(--soft); }

        .bar { position: sticky; top: 0; z-index: 1; background: var(--page); border-block: 1px solid var(--line); }
        .filters { display: flex; flex-wrap: wrap; align-items: center; gap: .625rem 1rem; padding-block: .75rem; font-size: .875rem; }
        fieldset { display: flex; flex-wrap: wrap; gap: .375rem; margin: 0; padding: 0; border: 0; }
        legend { float: left; margin-right: .625rem; padding: 0; color: var(--soft); line-height: 2rem; }
        .chip { position: relative; display: inline-flex; }
        .chip input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
        .chip span { padding: 0 .75rem; white-space: nowrap; line-height: 1.875rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--card); color: var(--soft); }
        .chip input:checked + span { border-color: var(--tint, var(--accent)); background: var(--tint-well, var(--card)); color: var(--tint, var(--accent)); }
        .chip input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: 2px; }
        .field { display: inline-flex; align-items: center; gap: .625rem; color: var(--soft); }
        select, input[type=search], button {
          height: 2rem; padding: 0 .625rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); color: var(--ink); font: inherit;
        }
        select { max-width: 15rem; }
        input[type=search] { width: 10rem; }
        button { cursor: pointer; }
        output { margin-left: auto; color: var(--soft); font-variant-numeric: tabular-nums; }

        main { padding-block: 1rem 4rem; }
        .group { margin-top: 1.75rem; }
        h2 { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .625rem; margin: 0 0 .625rem; font: 600 1.125rem/1.4 var(--mono); }
        h2 .method { padding: 0 .5rem; border-radius: .375rem; background: var(--ink); color: var(--page); font-size: .75rem; line-height: 1.5rem; }
        h2 .words { font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
        .reach { margin-top: -.5rem; }
        .finding {
          margin-top: .625rem; padding: 1rem 1.25rem 1.125rem; background: var(--card); border: 1px solid var(--line); border-radius: .625rem;
          box-shadow: inset 4px 0 0 var(--tint);
        }
        .finding > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .75rem; }
        .badge {
          padding: 0 .5rem; border-radius: .375rem; background: var(--tint-well); color: var(--tint); font-size: .75rem; font-weight: 600; line-height: 1.5rem;
        }
        h3 { margin: 0; font: 600 .9375rem/1.5 var(--mono); }
        .id { margin-left: auto; color: var(--soft); font-size: .75rem; }
        .message { margin: .375rem 0 0; }
        .sides { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; margin-top: .75rem; }
        .side { min-width: 0; padding: .5rem .75rem; border-radius: .5rem; background: var(--well); }
        .side h4 { margin: 0; color: var(--soft); font-size: .75rem; font-weight: 400; }
        .side pre { margin: .125rem 0 0; white-space: pre-wrap; }
        .side mark { border-radius: .1875rem; color: inherit; }
        .old mark { background: var(--breaking-well); color: var(--breaking); }
        .new mark { background: var(--safe-well); color: var(--safe); }
        .side .place { font-family: var(--mono); }
        .absent { color: var(--soft); font-size: .875rem; font-style: italic; }
        details { margin-top: .75rem; font-size: .875rem; }
        summary { color: var(--soft); cursor: pointer; width: fit-content; }
        details ul { margin: .375rem 0 0; padding-left: 1.25rem; columns: 24rem; }
        .symbols { margin: .375rem 0 0; padding: 0; list-style: none; columns: auto; }
        .symbols li { margin-top: .5rem; }
        .symbols pre { margin: .125rem 0 0; padding: .375rem .75rem; border-radius: .375rem; white-space: pre-wrap; background: var(--well); }
        .symbols .old { color: var(--breaking); }
        .symbols .new { color: var(--safe); }
        .nothing { padding: 3rem 1rem; color: var(--soft); text-align: center; }
        .aside { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }

        @media (max-width: 46rem) {
          .tiles { grid-template-columns: 1fr 1fr; }
          .sides { grid-template-columns: 1fr; }
          .bar { position: static; }
          .id { margin-left: 0; }
        }
        @media print {
          .bar { display: none; }
          .finding { break-inside: avoid; }
        }
        """
}
