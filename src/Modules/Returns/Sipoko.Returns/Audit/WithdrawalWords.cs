using Sipoko.Returns.Withdrawals;
using Sipoko.Web.Audit;
using Sipoko.Web.Language;

namespace Sipoko.Returns.Audit;

/// <summary>Declarations of withdrawal in the words of the console.</summary>
internal static class WithdrawalWords
{
    public const string Subject = "Déclaration de rétractation";

    public static Telling Tell(object happened) => happened switch
    {
        WithdrawalDeclared e => $"Rétractation déclarée par le formulaire\u00A0: {French.Count(e.Claims.Count, "dossier ouvert", "dossiers ouverts")}, {French.Count(e.Excluded.Count, "article exclu", "articles exclus")}",
        WithdrawalHandled e => e.OrderId is null ? "Déclaration classée par l’équipe, sans commande" : "Déclaration rattachée par l’équipe à sa commande et à ses articles",
        _ => happened.GetType().Name,
    };

    public static string OutcomeOf(Withdrawal withdrawal) => withdrawal.NeedsStaff ? "notre équipe l’examine" : French.Count(withdrawal.Claims.Count, "dossier ouvert", "dossiers ouverts");

    public static IReadOnlyList<FoldedField> Fields(Withdrawal withdrawal) =>
    [
        new("Reçue le", French.Instant(withdrawal.At)),
        new("Dossiers", withdrawal.Claims.Count == 0 ? "aucun" : string.Join(", ", withdrawal.Claims.Select(claim => claim.Value.ToString()))),
        new("Articles exclus", withdrawal.Excluded.Count == 0 ? "aucun" : string.Join(", ", withdrawal.Excluded.Select(line => line.Title))),
        new("Équipe", withdrawal.NeedsStaff ? "doit la rattacher" : "rien à faire"),
    ];
}
