using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Sipoko.Faults.Load;

/// <summary>What the site answered; redirects are not followed.</summary>
internal sealed record Page(string Path, int Status, string? Location, string Html)
{
    private static readonly HtmlParser Parser = new();

    private IHtmlDocument? document;

    public IHtmlDocument Document => document ??= Parser.ParseDocument(Html);

    public bool LedTo(string beginning) => Status == 303 && Location is { } there && there.StartsWith(beginning, StringComparison.Ordinal);

    /// <summary>A form of this page with some fields filled in; null when there is none.</summary>
    public Sheet? Form(string selector, params IReadOnlyList<(string Name, string Value)> typed)
    {
        if (Document.QuerySelector(selector) is not IHtmlFormElement form)
        {
            return null;
        }

        var names = typed.Select(field => field.Name).ToHashSet();
        var fields = form.Elements.Select(FieldOf).Where(field => field.Name.Length > 0 && !names.Contains(field.Name)).Concat(typed);
        return new(form.GetAttribute("action") is { Length: > 0 } action ? action : Path, [.. fields]);
    }

    private static (string Name, string Value) FieldOf(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => ("", ""),
        IHtmlInputElement input => (input.Name ?? "", input.Value),
        IHtmlSelectElement select => (select.Name ?? "", select.Value ?? ""),
        IHtmlTextAreaElement area => (area.Name ?? "", area.Value),
        _ => ("", ""),
    };
}

/// <summary>A filled-in form: sent twice, the same bytes.</summary>
internal sealed record Sheet(string Action, IReadOnlyList<(string Name, string Value)> Fields)
{
    public string? Value(string name) => Fields.FirstOrDefault(field => field.Name == name).Value;

    public IEnumerable<string> Values(string name) => Fields.Where(field => field.Name == name).Select(field => field.Value);
}
