using Sipoko.Messaging.Conversations;
using Sipoko.Web.Forms;

namespace Sipoko.Messaging.Reports;

/// <summary>Verdicts, kinds and states in the words of the screen.</summary>
internal static class ReportWords
{
    public static readonly IReadOnlyList<(ReportedKind Kind, string Value, string Label)> Kinds =
    [
        (ReportedKind.Product, "produit", "Un produit"), (ReportedKind.Shop, "boutique", "Une boutique"), (ReportedKind.Message, "message", "Un message"),
        (ReportedKind.Review, "avis", "Un avis"), (ReportedKind.Page, "page", "Une autre page"),
    ];

    public static readonly IReadOnlyList<(ReportVerdict Verdict, string Value, string Label, string Told)> Verdicts =
    [
        (ReportVerdict.NoBreach, "aucun-manquement", "Aucun manquement", "Nous n’avons pas constaté de manquement\u00A0: rien n’est retiré."),
        (ReportVerdict.ManifestlyUnfounded, "infonde", "Manifestement infondé", "Ce signalement est manifestement infondé\u00A0: rien n’est retiré."),
        (ReportVerdict.ProductWithdrawn, "retrait", "Produit retiré de la vente", "Le produit est retiré de la vente."),
        (ReportVerdict.ShopToBeSuspended, "suspension", "Boutique à suspendre", "La boutique va être suspendue."),
        (ReportVerdict.Warned, "avertissement", "Avertissement", "Un avertissement est adressé à la personne en cause\u00A0; rien n’est effacé, les échanges servent de preuve."),
        (ReportVerdict.Forwarded, "autorites", "Transmis aux autorités", "Les faits sont transmis aux autorités compétentes."),
    ];

    public static string Of(ReportVerdict verdict) => Verdicts.First(known => known.Verdict == verdict).Label;

    public static string Told(ReportVerdict verdict) => Verdicts.First(known => known.Verdict == verdict).Told;

    /// <summary>The same, to who answers for the thing.</summary>
    public static string ToldToAuthor(ReportVerdict verdict) => verdict switch
    {
        ReportVerdict.Warned => "Vous recevez un avertissement. Si cela se répète, nous pouvons aller plus loin, jusqu’à la suspension. Rien n’est effacé, les échanges servent de preuve.",
        ReportVerdict.ShopToBeSuspended => "Votre boutique va être suspendue. La suspension vous est notifiée à part, avec ce qu’il faut corriger.",
        _ => Told(verdict),
    };

    public static string Of(ReportedKind kind) => Kinds.First(known => known.Kind == kind).Label;

    public static string Of(ReportStatus status) => status switch { ReportStatus.ToDecide => "À décider", ReportStatus.Contested => "Contesté, en réexamen", _ => "Décidé" };

    /// <summary>Where the thing is seen; null when its address stands in the statement.</summary>
    public static string? UrlOf(ReportedThing thing) => thing switch
    {
        { Kind: ReportedKind.Product, Reference: { } slug } => $"/p/{slug}",
        { Kind: ReportedKind.Shop, Reference: { } slug } => $"/boutique/{slug}",
        _ => null,
    };

    /// <summary>Where staff see the thing: a message stands in its thread, which asks for a reason first.</summary>
    public static string? StaffUrlOf(ReportedThing thing) => thing.ConversationId is { } thread
        ? ThreadDoor.PathOf(Party.Staff, thread) + (thing.MessageId is { } message ? $"#m-{message.Value:D}" : "")
        : UrlOf(thing);

    public static IReadOnlyList<Choice> VerdictChoices(string? chosen) => [.. Verdicts.Select(known => new Choice(known.Value, known.Label, known.Value == chosen, known.Told))];

    public static string GroundOf(StatementOfReasons reasons) => $"{reasons.Ground} ({(reasons.IsByLaw ? "loi" : "nos conditions")})";
}
