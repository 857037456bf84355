using Sipoko.Web.Forms;
using Sipoko.Web.Pages;

namespace Sipoko.Returns.Withdrawals;

/// <summary>Step 1: who withdraws, and from what; the lines of an order are shown once it is known, as the next step.</summary>
/// <param name="LinesOf">The reference of the order whose lines are shown.</param>
internal sealed record DeclareWithdrawalPage(
    Guid Declaration, string? LinesOf, Field Name, Field Reference, Field Email, Field Goods, IReadOnlyList<DeclareWithdrawalPage.LineChoice> Lines, string? LinesError, IReadOnlyList<FieldError> Errors) : IPageView
{
    public string Title => "Renoncer au contrat ici";

    public string Description => "Exercez votre droit de rétractation en ligne, avec ou sans compte, sans avoir à vous justifier.";

    public sealed record LineChoice(string Value, string Label, string Hint, bool IsOpen, bool IsChosen);
}

/// <summary>Step 2: the last look before «Confirmer la rétractation».</summary>
internal sealed record ConfirmWithdrawalPage(TypedWithdrawal Typed) : IPageView
{
    public string Title => "Confirmer la rétractation";

    public string Declaration => Typed.Id.Value.ToString();

    public string Name => Typed.Name;

    public string Reference => Typed.Reference;

    public string Email => Typed.Email.Value;

    public string Goods => Typed.Goods.Length > 0 ? Typed.Goods : "Toute la commande";

    public string TypedGoods => Typed.Typed;

    public IReadOnlyList<string> Chosen => [.. Typed.Chosen.Select(offer => offer.Value.ToString())];
}
