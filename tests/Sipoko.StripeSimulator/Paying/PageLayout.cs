using System.Net;

namespace Sipoko.StripeSimulator.Paying;

/// <summary>The frame and the look of the simulator's few pages.</summary>
internal static class PageLayout
{
    private const string Style = """
        :root {
          color-scheme: light dark;
          --paper: light-dark(#f6f5f2, #131519);
          --card: light-dark(#ffffff, #1c1f25);
          --ink: light-dark(#1b1d22, #eceef2);
          --quiet: light-dark(#5c616b, #a5acb8);
          --line: light-dark(#dfdcd5, #343943);
          --accent: light-dark(#2a4bd0, #9db2ff);
          --on-accent: light-dark(#ffffff, #10142b);
          --tint: light-dark(#eef1fd, #232a45);
          --alert: light-dark(#a3231d, #ffb3ac);
          --alert-tint: light-dark(#fdeeec, #3a1f1e);
          --notice: light-dark(#fff4d1, #3a3113);
          --notice-ink: light-dark(#5a4300, #f6dd92);
        }
        * { box-sizing: border-box; margin: 0; }
        body { background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
        .notice { background: var(--notice); color: var(--notice-ink); padding: .6rem 1rem; text-align: center; text-wrap: balance; font-size: .9rem; font-weight: 600; }
        main { max-width: 60rem; margin: 0 auto; padding: clamp(1.25rem, 4vw, 3.5rem) clamp(1rem, 4vw, 2rem); }
        .columns { display: grid; gap: clamp(1.5rem, 4vw, 3.5rem); }
        @media (min-width: 48rem) { .columns { grid-template-columns: 1fr 1fr; align-items: start; } }
        .narrow { max-width: 34rem; margin-inline: auto; }
        .payee { display: block; margin-bottom: .35rem; color: var(--quiet); font-size: 1rem; font-weight: 600; letter-spacing: 0; }
        h1 { font-size: clamp(2rem, 6vw, 2.75rem); line-height: 1.15; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
        h1.sentence { font-size: clamp(1.5rem, 4vw, 2rem); margin-bottom: .75rem; }
        h2 { font-size: 1.125rem; line-height: 1.3; }
        .lines { list-style: none; padding: 0; margin-top: 1.75rem; }
        .lines li { display: grid; grid-template-columns: 1fr auto; gap: .1rem 1rem; padding: .8rem 0; border-top: 1px solid var(--line); }
        .lines small { color: var(--quiet); font-size: .875rem; grid-column: 1; }
        .sum { font-variant-numeric: tabular-nums; white-space: nowrap; }
        .lines .total { font-weight: 700; border-top-width: 2px; }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: .9rem; padding: clamp(1.1rem, 3vw, 1.75rem); }
        fieldset { border: 0; padding: 0; margin: 0 0 1.25rem; }
        legend { padding: 0 0 .75rem; }
        .means { display: grid; grid-template-columns: auto 1fr; gap: 0 .8rem; align-items: center; padding: .7rem .9rem; border: 1px solid var(--line); cursor: pointer; }
        .means + .means { border-top: 0; }
        .means:first-of-type { border-radius: .6rem .6rem 0 0; }
        .means:last-of-type { border-radius: 0 0 .6rem .6rem; }
        .means:only-of-type { border-radius: .6rem; }
        .means:has(:checked) { background: var(--tint); }
        .means input { width: 1.1rem; height: 1.1rem; margin: 0; accent-color: var(--accent); grid-row: span 2; }
        .means small { color: var(--quiet); font-size: .85rem; }
        button, .button { display: block; width: 100%; min-height: 3rem; padding: .7rem 1rem; border-radius: .6rem; border: 1px solid var(--line);
          background: transparent; color: inherit; font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; }
        button:hover, .button:hover { border-color: var(--accent); }
        .primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
        .primary:hover { filter: brightness(1.08); }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        .means:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
        .means :focus-visible { outline: none; }
        .others { margin-top: 1.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); display: grid; gap: .6rem; }
        .others h2 { font-size: .95rem; }
        .others button { text-align: left; font-weight: 500; padding: .6rem .9rem; }
        .others small { display: block; color: var(--quiet); font-size: .85rem; font-weight: 400; }
        .aside { color: var(--quiet); font-size: .875rem; }
        .aside { margin-top: 1.25rem; }
        .declined { background: var(--alert-tint); color: var(--alert); border-radius: .6rem; padding: .8rem 1rem; margin-bottom: 1.25rem; }
        .narrow p + .button, .narrow form { margin-top: 1.5rem; }
        """;

    public static IResult Page(string title, string body, int status = 200) => Results.Content($"""
        <!doctype html>
        <html lang="fr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <link rel="icon" href="data:,">
        <title>{Escaped(title)}</title>
        <style>{Style}</style>
        </head>
        <body>
        <p class="notice" role="note">Simulateur de paiement&nbsp;: aucun argent ne circule.</p>
        <main>
        {body}
        </main>
        </body>
        </html>
        """, "text/html; charset=utf-8", statusCode: status);

    /// <summary>A page that says one thing and offers at most one way on.</summary>
    public static IResult Message(string title, string text, string? link = null, string? linkText = null, int status = 200) => Page(title, $"""
        <div class="card narrow">
        <h1 class="sentence">{Escaped(title)}</h1>
        <p>{Escaped(text)}</p>
        {(link is null ? "" : $"<a class=\"button\" href=\"{Escaped(link)}\">{Escaped(linkText ?? "")}</a>")}
        </div>
        """, status);

    public static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
