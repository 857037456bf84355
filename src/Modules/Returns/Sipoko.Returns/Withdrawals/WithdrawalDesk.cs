using Microsoft.AspNetCore.Http;
using Sipoko.Returns.Purchases;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Security;

namespace Sipoko.Returns.Withdrawals;

/// <summary>
/// Reads the withdrawal form. Who may see the order is shown its lines; anyone else gets the same words whether the order exists or not, since the law lets
/// a consumer declare by any means (art. L221-21).
/// </summary>
internal sealed class WithdrawalDesk(PurchaseReader purchases, OrderAccess access, IPersonKeys keys, TimeProvider clock)
{
    /// <summary>The hidden field by which a form says of which order it has shown the lines.</summary>
    public const string ShownLines = "montrees";

    private const int MaxGoods = 1_000;

    public async Task<DeclareWithdrawalPage> Blank(HttpContext http)
    {
        var reference = http.Request.Query["commande"].ToString();
        var files = await Visible(http, reference);
        foreach (var file in files.Where(file => access.IsGranted(http, file.Purchase.OrderId)).Take(1))
        {
            access.Grant(http, file.Purchase.OrderId); // came by the link in the mail: the answer is a POST without it
        }

        var email = files.Count > 0 ? (await keys.Open(files[0].Purchase.Email, http.RequestAborted))?.Value : null;
        return Page(FormFields.Empty(), files, files.Count > 0 ? files[0].Purchase.Reference.Value : null, email, OfferIn(http.Request.Query["ligne"]));
    }

    public async Task<DeclareWithdrawalPage> Again(HttpContext http, FormFields fields) => Page(fields, await Visible(http, fields.Raw("commande")), null, null, null);

    public async Task<TypedWithdrawal?> Read(HttpContext http, FormFields fields)
    {
        var id = fields.Value<Guid>("declaration", Guid.TryParse, "Ce formulaire a expiré\u00A0: rechargez la page.");
        var name = fields.Text("nom", 120, "Indiquez votre nom.");
        var reference = fields.Text("commande", 60, "Indiquez la référence de la commande, par exemple SIP-2026-004217.");
        var email = fields.Value<EmailAddress>("adresse", EmailAddress.TryParse, "Indiquez une adresse e-mail complète, par exemple nom@domaine.fr.");
        var goods = fields.OptionalText("articles", MaxGoods) ?? "";
        var files = await Visible(http, reference);
        var offered = files.SelectMany(file => file.Purchase.Lines).ToArray();
        var chosen = ChosenIn(fields, offered);
        var isOpen = offered.Length > 0 && chosen.Length == 0;
        if (isOpen && fields.Raw(ShownLines) == reference)
        {
            fields.Refuse("ligne", "Choisissez au moins un article.");
        }

        if (!fields.AreValid)
        {
            return null;
        }

        var titles = offered.Where(line => chosen.Contains(line.OfferId)).Select(line => line.Title).ToArray();
        return new(new(id), name, reference, email!, titles.Length > 0 ? string.Join(", ", titles) : goods, chosen, goods, isOpen);
    }

    public async Task<DeclareWithdrawal> CommandOf(HttpContext http, TypedWithdrawal typed)
    {
        var order = await Proven(http, typed);
        var person = order?.Person ?? new PersonId(typed.Id.Value); // nobody's key but this declaration's
        var notice = new WithdrawalNotice(typed.Name, typed.Reference, typed.Email, typed.Goods);
        return new(typed.Id, person, await keys.Seal(person, Purpose.Contract, notice, http.RequestAborted), order?.OrderId, typed.Chosen, typed is { Chosen.Count: 0, Typed.Length: > 0 });
    }

    /// <summary>The order, when this visitor may see it, or typed the e-mail that it was placed with.</summary>
    private async Task<Purchase?> Proven(HttpContext http, TypedWithdrawal typed)
    {
        var files = await purchases.OfOrder(typed.Reference, http.RequestAborted);
        if (files.Count == 0)
        {
            return null;
        }

        var purchase = files[0].Purchase;
        return access.Allows(http, purchase.OrderId, purchase.Buyer) || (await keys.Open(purchase.Email, http.RequestAborted))?.Normalised == typed.Email.Normalised ? purchase : null;
    }

    private async Task<IReadOnlyList<PurchaseFile>> Visible(HttpContext http, string? reference) =>
        [.. (await purchases.OfOrder(reference, http.RequestAborted)).Where(file => access.Allows(http, file.Purchase.OrderId, file.Purchase.Buyer))];

    private DeclareWithdrawalPage Page(FormFields fields, IReadOnlyList<PurchaseFile> files, string? reference, string? email, OfferId? preselected)
    {
        var today = ParisTime.Day(clock.GetUtcNow());
        var typed = fields.All("ligne").ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(
            Guid.TryParse(fields.Raw("declaration"), out var sent) ? sent : WithdrawalId.New().Value, fields.Raw("commande")?.Trim() ?? reference,
            new("nom", "Votre nom", fields.Raw("nom"), fields.ErrorOf("nom"), Autocomplete: "name", MaxLength: 120),
            new("commande", "Référence de la commande", fields.Raw("commande") ?? reference, fields.ErrorOf("commande"), Hint: "Elle figure dans le mail de confirmation, par exemple SIP-2026-004217.", Autocomplete: "off", MaxLength: 60),
            new("adresse", "Adresse e-mail", fields.Raw("adresse") ?? email, fields.ErrorOf("adresse"), "email", "Celle de la commande. L’accusé de réception y est envoyé.", "email", "email", EmailAddress.MaxLength),
            new("articles", "Articles concernés", fields.Raw("articles"), fields.ErrorOf("articles"), Hint: "Laissez vide si vous renoncez à toute la commande.", Autocomplete: "off", MaxLength: MaxGoods, Required: false),
            LinesOf(files, today, offer => typed.Contains(offer.Value.ToString()) || preselected == offer), fields.ErrorOf("ligne"), fields.Errors);
    }

    /// <summary>The lines of an order, with the reason of each that cannot be withdrawn from.</summary>
    internal static IReadOnlyList<DeclareWithdrawalPage.LineChoice> LinesOf(IReadOnlyList<PurchaseFile> files, DateOnly today, Predicate<OfferId> isChosen) =>
        [.. files.SelectMany(file => file.Purchase.Lines.Select(line => ChoiceOf(file, line, today, isChosen(line.OfferId))))];

    internal static OfferId[] ChosenIn(FormFields fields, IReadOnlyList<PurchasedLine> offered) =>
        [.. fields.All("ligne").Select(OfferIn).OfType<OfferId>().Where(offer => offered.Any(line => line.OfferId == offer)).Distinct()];

    private static DeclareWithdrawalPage.LineChoice ChoiceOf(PurchaseFile file, PurchasedLine line, DateOnly today, bool isChosen)
    {
        var why = line.MadeToMeasure ? "Fabriqué sur mesure\u00A0: pas de droit de rétractation (article L. 221-28, 3°)."
            : file.Free(line.OfferId) <= 0 ? "Une demande porte déjà sur cet article, ou il a été annulé."
            : file.WithdrawalUntil is { } until && until < today ? $"Le délai s’est terminé le {French.LongDay(until)}. Vos garanties courent toujours."
            : null;
        var hint = why ?? (file.WithdrawalUntil is { } last ? $"Jusqu’au {French.LongDay(last)} inclus." : file.Purchase.LeftAt is null ? "Pas encore expédié." : "En cours de livraison.");
        return new(line.OfferId.Value.ToString(), $"{line.Title}, {file.Purchase.ShopName}", hint, why is null, isChosen && why is null);
    }

    private static OfferId? OfferIn(string? typed) => Guid.TryParse(typed, out var id) ? new OfferId(id) : null;
}

/// <param name="Goods">In words: the chosen titles, or what was typed.</param>
/// <param name="LeavesLinesOpen">The order is known now, and which of its lines is the next question.</param>
internal sealed record TypedWithdrawal(
    WithdrawalId Id, string Name, string Reference, EmailAddress Email, string Goods, IReadOnlyList<OfferId> Chosen, string Typed, bool LeavesLinesOpen = false);
