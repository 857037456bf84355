using Sipoko.Returns.Claims;
using Sipoko.Returns.Purchases;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Returns.Withdrawals;

/// <summary>What was declared, and the form by which staff attach it: first the order, then its lines.</summary>
/// <param name="Files">The order that was found.</param>
internal sealed record HandleWithdrawalPage(Withdrawal Withdrawal, WithdrawalNotice? Notice, IReadOnlyList<PurchaseFile> Files, FormFields Fields) : IPageView
{
    public string Title => "Rétractation à rattacher";

    public string Layout => "office";

    public IReadOnlyList<NavigationLink> Navigation => OfficeNavigation.Staff("/equipe/litiges");

    public string Url => $"/equipe/litiges/retractations/{Withdrawal.Id.Value}";

    public bool IsOpen => Withdrawal.NeedsStaff;

    public string At => French.Instant(Withdrawal.At);

    public string Name => Notice?.Name ?? "Personne effacée";

    public string Reference => Notice?.Reference ?? "";

    public string Email => Notice?.Email.Value ?? "";

    public string Goods => Notice is { Goods.Length: > 0 } ? Notice.Goods : "toute la commande";

    public string Why => Withdrawal.OrderId is null
        ? "Aucune commande n’a pu lui être rattachée d’elle-même\u00A0: vérifiez que la personne est bien l’acheteur avant de rattacher."
        : "La commande est connue, mais les articles sont nommés en toutes lettres\u00A0: cochez ceux dont il s’agit, et eux seuls.";

    public string? LinesOf => Files.Count > 0 ? Fields.Raw("commande")?.Trim() ?? Files[0].Purchase.Reference.Value : null;

    /// <summary>The terms are judged by the day of the declaration.</summary>
    public IReadOnlyList<DeclareWithdrawalPage.LineChoice> Lines => WithdrawalDesk.LinesOf(
        Files, ParisTime.Day(Withdrawal.At),
        offer => Fields.Raw(WithdrawalDesk.ShownLines) is null ? Notice is { Goods.Length: 0 } : Fields.All("ligne").Contains(offer.Value.ToString(), StringComparer.OrdinalIgnoreCase));

    public string? LinesError => Fields.ErrorOf("ligne");

    public Field Order => new("commande", "Commande trouvée", Fields.Raw("commande") ?? LinesOf, Fields.ErrorOf("commande"), Hint: "Laissez vide s’il n’y en a pas.", MaxLength: 60, Required: false);

    public Field Answer => new("reponse", "Réponse au consommateur", Fields.Raw("reponse"), Fields.ErrorOf("reponse"), Hint: "La suite du dossier y est jointe.", MaxLength: ClaimText.MaxLength);

    public IReadOnlyList<FieldError> Errors => Fields.Errors;
}
