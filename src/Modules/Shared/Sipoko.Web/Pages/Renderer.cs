using System.Collections.Concurrent;
using Scriban.Runtime;
using Sipoko.Web.Security;

namespace Sipoko.Web.Pages;

/// <summary>Draws a view record by the template of the same stem, inside its layout.</summary>
public sealed class Renderer(TemplateLibrary library, string assetVersion) : IDisposable
{
    private readonly ConcurrentDictionary<Moi, string> personal = new();
    private readonly ThreadLocal<Dictionary<bool, HtmlTemplateContext>> contexts = new(() => []);

    public string Page(IPageView view) => Page(view, null);

    /// <summary>The whole page, with the hole for the personal part of the header still open.</summary>
    /// <param name="role">What the reader does in the team: the menu shows what this role may open.</param>
    public string Page(IPageView view, StaffRole? role)
    {
        var navigation = view.Navigation.Where(link => link.Policy is null || Policies.Allows(link.Policy, role)).ToArray();
        var body = Template(NameOf(view, "Page") + ".sbn-html", ("page", view));
        var frame = new LayoutView(view.Title, view.Description, view.Searched, navigation);
        return Template($"Sipoko.Web.Templates.layouts.{view.Layout}.sbn-html", ("page", frame), ("body", new Html(body)), ("assets", assetVersion), ("robots", view.Robots));
    }

    /// <summary>The personal part of the header. There are few of them, so each is drawn once.</summary>
    public string Personal(Moi moi) => personal.GetOrAdd(moi, some => Template("Sipoko.Web.Templates.partials.moi.sbn-html", ("moi", some)));

    /// <summary>Both bodies of an e-mail.</summary>
    /// <param name="site">Where its links lead.</param>
    public (string Html, string Text) Email(IEmailView view, SiteAddress? site = null)
    {
        var address = (site ?? SiteAddress.Public).PublicUrl;
        var home = address.ToString().TrimEnd('/');
        var name = view.GetType().FullName!;
        var htmlBody = Template(name + ".sbn-html", ("mail", view), ("home", home));
        var textBody = Text(name + ".sbn-txt", ("mail", view), ("home", home));
        (string, object?)[] frame = [("subject", view.Subject), ("preheader", view.Preheader), ("reason", view.Reason), ("home", home), ("host", address.Authority)];
        return (Template("Sipoko.Web.Templates.emails.layout.sbn-html", [.. frame, ("body", new Html(htmlBody))]),
            Text("Sipoko.Web.Templates.emails.layout.sbn-txt", [.. frame, ("body", textBody)]));
    }

    public void Dispose() => contexts.Dispose();

    internal static string NameOf(object view, string suffix)
    {
        var name = view.GetType().FullName!;
        return name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : throw new ArgumentException($"{name} should end in {suffix}.", nameof(view));
    }

    private string Template(string name, params (string Name, object? Value)[] values) => Render(name, encode: true, values);

    private string Text(string name, params (string Name, object? Value)[] values) => Render(name, encode: false, values);

    /// <summary>A context knows how to read each type of view once it has read one, so a thread keeps its own; one in which drawing failed is thrown away.</summary>
    private string Render(string name, bool encode, (string Name, object? Value)[] values)
    {
        var globals = new ScriptObject();
        foreach (var (key, value) in values)
        {
            globals.SetValue(key, value, readOnly: true);
        }

        var kept = contexts.Value!;
        var context = kept.Remove(encode, out var known) ? known : new HtmlTemplateContext(library, encode);
        context.PushGlobal(globals);
        var drawn = library[name].Render(context);
        context.PopGlobal();
        context.Reset();
        kept[encode] = context;
        return drawn;
    }

    private sealed record LayoutView(string Title, string? Description, string? Searched, IReadOnlyList<NavigationLink> Navigation);
}
