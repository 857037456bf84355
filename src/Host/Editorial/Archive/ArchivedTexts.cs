using Sipoko.Web.Pages;

namespace Sipoko.Host.Editorial.Archive;

/// <summary>Texts that are no longer in force, kept word for word: events name the version that people had before them.</summary>
internal static class ArchivedTexts
{
    public const string First = "CGV-2026-11-01";

    public const string Robots = "noindex";

    public static IReadOnlyList<Crumb> CrumbsTo(string title) => [new("/", "Accueil"), new("/conditions/versions", "Versions"), new(null, title)];
}

internal sealed record Terms20261101Page : IPageView
{
    public string Title => "Conditions d’utilisation et de vente";

    public string? Robots => ArchivedTexts.Robots;

    public string Version => ArchivedTexts.First;

    public IReadOnlyList<Crumb> Crumbs => ArchivedTexts.CrumbsTo(Title);
}

internal sealed record Privacy20261101Page : IPageView
{
    public string Title => "Confidentialité";

    public string? Robots => ArchivedTexts.Robots;

    public string Version => ArchivedTexts.First;

    public IReadOnlyList<Crumb> Crumbs => ArchivedTexts.CrumbsTo(Title);
}

internal sealed record LegalNotice20261101Page : IPageView
{
    public string Title => "Mentions légales";

    public string? Robots => ArchivedTexts.Robots;

    public string Version => ArchivedTexts.First;

    public IReadOnlyList<Crumb> Crumbs => ArchivedTexts.CrumbsTo(Title);
}
