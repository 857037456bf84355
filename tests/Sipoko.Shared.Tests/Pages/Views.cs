using Sipoko.Web.Pages;

// The views stand in the templates' own namespace, as a module's do.
namespace Sipoko.Shared.Tests.Pages.Templates;

internal sealed record HostilePage(string Text) : IPageView
{
    public string Title => Text;

    public string? Description => Text;

    public string? Robots => Text;

    public IReadOnlyList<string> Lines => [Text, Text];

    public Html Raw { get; } = new("<hr>");

    public string? Nothing { get; }

    public int Number { get; } = 7;
}

internal sealed record HostileOfficePage(string Text) : IPageView
{
    public string Title => Text;

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => [new(Text, "/" + Text, Text, IsCurrent: true)];
}

internal sealed record UnknownMemberPage(string Text) : IPageView
{
    public string Title => Text;
}

internal sealed record UnknownVariablePage(string Text) : IPageView
{
    public string Title => Text;
}

internal sealed record EvalTemplatePage(string Text) : IPageView
{
    public string Title => Text;
}

internal sealed record UpcasePage(string Text) : IPageView
{
    public string Title => Text;
}

internal sealed record StripHtmlPage(string Text) : IPageView
{
    public string Title => Text;
}

internal sealed record ClockPage(string Text) : IPageView
{
    public string Title => Text;
}

internal sealed record MissingPartialPage(string Text) : IPageView
{
    public string Title => Text;
}

internal sealed record HostileEmail(string Text) : IEmailView
{
    public string Subject => Text;

    public string Preheader => Text;

    public string Reason => Text;
}
