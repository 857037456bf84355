namespace Sipoko.Messaging.Reports;

/// <summary>A question that only one reason asks.</summary>
/// <param name="Options">A closed set; null for a line of text.</param>
internal sealed record ReportQuestion(string Name, string Label, string? Hint = null, bool IsRequired = true, IReadOnlyList<(string Value, string Label)>? Options = null)
{
    public const int MaxLength = 300;
}

/// <param name="Slug">Its part of the address: /signaler/{slug}.</param>
internal sealed record ReportForm(ReportReason Reason, string Slug, string Title, string Summary, string FactsLabel, IReadOnlyList<ReportQuestion> Questions);

/// <summary>The forms, one for each reason, with what it takes to decide.</summary>
internal static class ReportForms
{
    /// <summary>Only here may a report be anonymous (art. 16, 2, c of Regulation 2022/2065; art. 3 to 7 of Directive 2011/93).</summary>
    public const string ChildAbuse = "mineurs";

    public const string KindOfIllegal = "nature";

    private static readonly (string, string)[] Standing = [("titulaire", "Le titulaire des droits"), ("mandataire", "Son représentant"), ("autre", "Quelqu’un d’autre")];

    public static readonly IReadOnlyList<ReportForm> All =
    [
        new(ReportReason.Counterfeit, "contrefacon", "Contrefaçon ou marque", "Un produit imite une marque ou s’en sert sans droit.", "À quoi reconnaissez-vous la contrefaçon\u00A0?",
        [
            new("marque", "Marque ou modèle concerné", "Avec son numéro d’enregistrement si vous le connaissez."), new("titulaire", "Titulaire des droits"),
            new("qualite", "Vous êtes", Options: Standing),
        ]),
        new(ReportReason.Copyright, "droit-d-auteur", "Droit d’auteur", "Une photo, un texte ou une œuvre est repris sans autorisation.", "Qu’est-ce qui est repris, et où\u00A0?",
            [new("oeuvre", "Œuvre concernée", "Titre, et adresse où on peut la voir."), new("titulaire", "Auteur ou titulaire des droits"), new("qualite", "Vous êtes", Options: Standing)]),
        new(ReportReason.DangerousProduct, "produit-dangereux", "Produit dangereux", "Un produit peut blesser, rendre malade ou prendre feu. Nous regardons ces signalements en premier.", "Que risque-t-on, et comment le savez-vous\u00A0?",
        [
            new("accident", "Quelqu’un a-t-il été blessé\u00A0?", Options: [("non", "Non"), ("oui", "Oui")]),
            new("lot", "Numéro de lot ou de série", "Sur le produit ou son emballage.", IsRequired: false),
        ]),
        new(ReportReason.IllegalContent, "contenu-illicite", "Contenu illicite", "Un texte, une image ou un produit que la loi interdit.", "Qu’est-ce qui est illicite\u00A0?",
        [
            new(KindOfIllegal, "De quoi s’agit-il\u00A0?", Options: [("produit", "Produit interdit à la vente"), ("haine", "Incitation à la haine ou à la violence"), ("terrorisme", "Apologie du terrorisme"), (ChildAbuse, "Abus sexuel sur mineur"), ("autre", "Autre chose")]),
            new("loi", "Loi ou article enfreint", IsRequired: false),
        ]),
        new(ReportReason.MisleadingListing, "annonce-trompeuse", "Annonce trompeuse", "La fiche ne dit pas la vérité sur le produit, son prix ou son origine.", "Qu’est-ce qui est faux, et quelle est la vérité\u00A0?",
            [new("point", "Qu’est-ce qui trompe\u00A0?", Options: [("description", "La description"), ("photo", "Les photos"), ("prix", "Le prix ou la réduction"), ("origine", "L’origine ou la composition"), ("ecologie", "Une promesse écologique")])]),
        new(ReportReason.AbusiveBehaviour, "comportement-abusif", "Injure ou harcèlement", "Quelqu’un insulte, menace ou harcèle.", "Que s’est-il passé\u00A0?", [new("quand", "Quand\u00A0?", "Le jour, ou depuis quand.", IsRequired: false)]),
        new(ReportReason.Defamation, "diffamation", "Diffamation", "Un texte porte atteinte à l’honneur d’une personne ou d’une entreprise.", "Pourquoi est-ce faux\u00A0?",
            [new("passage", "Le passage exact"), new("vise", "Qui est visé\u00A0?", Options: [("moi", "Moi ou mon entreprise"), ("autre", "Quelqu’un d’autre")])]),
        new(ReportReason.Phishing, "hameconnage", "Hameçonnage", "Un message ou un site se fait passer pour Sipoko ou pour un vendeur.", "Que vous demandait-on, et qu’avez-vous donné\u00A0?",
            [new("source", "D’où cela venait-il\u00A0?", "Adresse du site, numéro ou adresse d’envoi.")]),
        new(ReportReason.SellerFraud, "fraude-vendeur", "Fraude d’un vendeur", "Une boutique trompe ses clients ou contourne Sipoko.", "Que s’est-il passé\u00A0?", [new("commande", "Référence de la commande", IsRequired: false)]),
        new(ReportReason.BuyerFraud, "fraude-acheteur", "Fraude d’un acheteur", "Pour les vendeurs\u00A0: fausse réclamation, retour vide, paiement volé.", "Que s’est-il passé\u00A0?", [new("commande", "Référence de la commande")]),
        new(ReportReason.Other, "autre", "Autre chose", "Ce qui n’entre dans aucun autre formulaire.", "Qu’est-ce qui ne va pas\u00A0?", []),
    ];

    public static ReportForm? Find(string slug) => All.FirstOrDefault(form => form.Slug == slug);

    public static string TitleOf(ReportReason reason) => All.First(form => form.Reason == reason).Title;
}
