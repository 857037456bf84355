namespace Sipoko.Messaging.Help.Articles;

internal enum HelpAudience
{
    Buyers,
    Sellers,
}

/// <summary>One article of the help centre; its text is the template named by its slug, beside this file.</summary>
internal sealed record HelpArticle(string Slug, string Title, string Summary, HelpAudience Audience, DateOnly UpdatedOn)
{
    public string Url => $"/aide/{Slug}";
}

/// <summary>All articles, in the order in which they are listed: first the ten questions that buyers ask most, then those of sellers.</summary>
internal static class HelpArticles
{
    /// <summary>The pages kept under it change with the program only.</summary>
    public const string Tag = "help";

    private static readonly DateOnly FirstWritten = new(2026, 11, 25);

    public static readonly IReadOnlyList<HelpArticle> All =
    [
        Buyer("qu-est-ce-que-sipoko", "Qu’est-ce que Sipoko\u00A0?", "Des boutiques françaises certifiées, un seul panier, un seul paiement, la livraison toujours comprise."),
        Buyer("creer-un-compte", "Créer un compte", "Une adresse e-mail, un mot de passe, un lien à suivre\u00A0; l’approbation vient d’elle-même."),
        Buyer("modifier-mon-profil", "Modifier mon profil", "Changer d’adresse e-mail, de mot de passe, de nom ou d’adresse de livraison, récupérer ou effacer ses données."),
        Buyer("mot-de-passe-oublie", "J’ai oublié mon mot de passe", "Un lien par e-mail, valable une heure, et vous en choisissez un autre."),
        Buyer("commander", "Passer une commande", "Avec ou sans compte, chez plusieurs boutiques à la fois, en un seul paiement."),
        Buyer("moyens-de-paiement", "Les moyens de paiement", "Carte, PayPal, Klarna, Link, carte cadeau\u00A0; et où attend votre argent jusqu’à la livraison."),
        Buyer("livraison", "La livraison", "Ce que veulent dire les jours ouvrés, suivre un colis, que faire en cas de retard."),
        Buyer("probleme-avec-une-commande", "Un problème avec une commande", "Écrire au vendeur, attendre trois jours ouvrés, puis demander à Sipoko de décider."),
        Buyer("retours-et-remboursements", "Retours et remboursements", "Quatorze jours pour changer d’avis, trente jours de Protection Sipoko, deux ans de garantie légale."),
        Buyer("contacter", "Contacter un vendeur ou Sipoko", "À qui écrire, où, et sous combien de temps on vous répond."),
        Seller("pourquoi-etre-certifie", "Pourquoi faut-il être certifié\u00A0?", "Ce que nous vérifions avant la première vente, et ce que vos clients en voient."),
        Seller("demande-et-papiers", "La demande à vendre et les papiers", "Les étapes, ce qu’il faut avoir sous la main, et que faire après un refus."),
        Seller("formules-et-commission", "Formules et commission", "Une boutique gratuite à 12\u00A0% HT, ou une boutique Pro à 29\u00A0€ HT par mois et 8\u00A0% HT."),
        Seller("double-authentification", "La double authentification", "Un code de votre téléphone en plus du mot de passe, et que faire si vous le perdez."),
        Seller("publier-un-produit", "Publier un produit", "Photos, prix livraison comprise, délai, sécurité\u00A0; réductions, ce qui est interdit."),
        Seller("expedier-et-suivi", "Expédier et donner le suivi", "Un ou plusieurs colis, le transporteur, le numéro, et comment on sait que c’est livré."),
        Seller("commandes-en-retard", "Les commandes en retard", "Ce qui se passe avant la date promise, après elle, et cinq jours ouvrés plus tard."),
        Seller("retours-vendeur", "Les retours, côté vendeur", "Trois jours ouvrés pour répondre, qui paie le renvoi, l’effet sur vos comptes."),
        Seller("messages-et-delai-de-reponse", "Messages et délai de réponse", "Comment se calcule le délai affiché sur votre boutique, et de bonnes habitudes."),
        Seller("versements", "Les versements", "Où attend l’argent de vos ventes, comment se calcule votre part, et ce que vous pouvez déjà faire."),
        Seller("vacances", "Mettre la boutique en vacances", "Fermer quelques jours sans commande en retard."),
        Seller("suspension-et-contestation", "Suspension et contestation", "Nous disons toujours pourquoi, et vous avez six mois pour contester."),
    ];

    private static readonly Dictionary<string, HelpArticle> BySlug = All.ToDictionary(article => article.Slug, StringComparer.Ordinal);

    public static HelpArticle? Find(string slug) => BySlug.GetValueOrDefault(slug);

    private static HelpArticle Buyer(string slug, string title, string summary) => new(slug, title, summary, HelpAudience.Buyers, FirstWritten);

    private static HelpArticle Seller(string slug, string title, string summary) => new(slug, title, summary, HelpAudience.Sellers, FirstWritten);
}
