using Sipoko.Web.EventStore;
using Sipoko.Web.Pages;

namespace Sipoko.Host.Editorial;

/// <summary>A text of ours, under the version of the legal texts in force.</summary>
internal abstract record EditorialPage(string Title, string Description) : IPageView
{
    public string Version => LegalTexts.Version;

    public IReadOnlyList<Crumb> Crumbs => [new("/", "Accueil"), new(null, Title)];
}

internal sealed record LegalNoticePage() : EditorialPage("Mentions légales", "Qui édite et héberge Sipoko, et comment nous écrire.");

internal sealed record TermsPage()
    : EditorialPage("Conditions d’utilisation et de vente", "Les règles entre vous, les vendeurs et Sipoko\u00A0: commande, paiement, livraison, rétractation, garanties, médiation.");

internal sealed record RankingPage()
    : EditorialPage("Comment sont classées les offres\u00A0?", "Les critères de classement des offres sur Sipoko et leur ordre d’importance. Aucun classement payant.");

internal sealed record PrivacyPage() : EditorialPage("Confidentialité", "Les données que Sipoko garde, pourquoi, combien de temps, et vos droits.");

internal sealed record AccessibilityPage()
    : EditorialPage("Accessibilité\u00A0: état non audité", "L’état de l’accessibilité de Sipoko, ce qui est fait, ce qui manque, et comment signaler un obstacle.");

internal sealed record SellPage()
    : EditorialPage("Vendre sur Sipoko", "Une entreprise en France\u00A0? Ouvrez une boutique gratuite sur Sipoko\u00A0: conditions, formules et certification.");
