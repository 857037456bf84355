using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Wolverine;

namespace Sipoko.Accounts.Sellers.Desk;

/// <summary>What staff see of a company, with what is sealed opened for them; null once the person was erased.</summary>
internal sealed record SellerFile(Seller Seller, LegalRepresentative? Representative, string? Extra, LegalRepresentative? NewRepresentative, string? Contest);

/// <summary>Opens a company's file for staff, and answers their decisions on its page.</summary>
internal sealed class SellerDesk(SellerReader sellers, IPersonKeys keys, IMessageBus bus, Pages pages)
{
    public static string UrlOf(Guid id) => $"/equipe/vendeurs/{id}";

    /// <summary>Of what the page showed when staff decided; none when the form says nothing.</summary>
    public static long VersionIn(FormFields fields) => long.TryParse(fields.Raw("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    public async Task<SellerFile?> Open(Guid id, CancellationToken cancellation) => await sellers.Find(new(id), cancellation) is { } seller
        ? new(
            seller, await keys.Open(seller.Representative, cancellation),
            seller.Dossier?.Extra is { } extra ? (await keys.Open(extra, cancellation))?.Text : null,
            seller.Change is { } change ? await keys.Open(change.Representative, cancellation) : null,
            seller.Suspension?.Contest is { } contest ? (await keys.Open(contest, cancellation))?.Text : null)
        : null;

    public async Task<IResult> Show(Guid id, HttpContext http) =>
        await Open(id, http.RequestAborted) is { } file ? pages.Show(new ReviewSellerPage(file, FormFields.Empty())) : Reply.NotFound();

    /// <summary>Gives a decision to its handler; what was typed stays on the page when it is refused.</summary>
    public async Task<IResult> Decide(Guid id, HttpContext http, FormFields fields, object? command)
    {
        if (await Open(id, http.RequestAborted) is not { } file)
        {
            return Reply.NotFound();
        }

        return fields.AreValid && command is not null
            ? pages.Answer(await bus.Ask(command, http), UrlOf(id), refusal => Again(file, fields, refusal))
            : pages.Invalid(new ReviewSellerPage(file, fields));
    }

    /// <summary>What was ticked and typed about an older file does not count for the newer one.</summary>
    private static ReviewSellerPage Again(SellerFile file, FormFields typed, Refusal refusal)
    {
        var fields = refusal == SellerRefusal.Changed ? FormFields.Empty() : typed;
        fields.Refuse(refusal.Field ?? "decision", refusal.Sentence);
        return new(file, fields);
    }
}
