using Deque.AxeCore.Commons;

namespace Sipoko.Browser.Tests.Browsing;

/// <summary>The accessibility engine, put into a page once and asked as often as wanted; the package's own call opens a second tab each time.</summary>
internal static class Axe
{
    private static readonly object WcagTags = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa" } };

    /// <summary>All that WCAG 2.2 A and AA ask and a machine can tell.</summary>
    public static readonly object Wcag = new { runOnly = WcagTags };

    /// <summary>The same without what a theme alone can change, which is the dearest to compute.</summary>
    public static readonly object WcagButColours = new { runOnly = WcagTags, rules = new Dictionary<string, object> { ["color-contrast"] = new { enabled = false } } };

    public static readonly object Colours = new { runOnly = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } } };

    private const string Run =
        """
        async options => (await axe.run(document, { ...options, resultTypes: ['violations'] })).violations.map(violation =>
          `${violation.id}, ${violation.help}: ` + violation.nodes.slice(0, 3).map(node => `${node.target} ${[...node.any, ...node.all, ...node.none][0]?.message ?? ''}`).join(' | '))
        """;

    private static readonly string Engine = Read();

    public static Task PutInto(IPage page) => page.EvaluateAsync(Engine);

    public static Task<string[]> Violations(IPage page, object rules) => page.EvaluateAsync<string[]>(Run, rules);

    private static string Read()
    {
        using var engine = new StreamReader(typeof(AxeResult).Assembly.GetManifestResourceStream("Deque.AxeCore.Commons.Resources.axe.min.js")!);
        return engine.ReadToEnd();
    }
}
