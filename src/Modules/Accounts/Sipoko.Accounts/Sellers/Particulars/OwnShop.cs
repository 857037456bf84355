using Microsoft.AspNetCore.Http;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Accounts.Sellers.Particulars;

/// <summary>The company of the signed-in seller user, and the page of its shop with what was typed.</summary>
internal sealed class OwnShop(SellerReader sellers, IPersonKeys keys, IMessageBus bus, Pages pages)
{
    public const string Url = "/vendeur/boutique";

    public Task<Seller?> Of(HttpContext http) => sellers.Find(http.User.SellerId()!.Value, http.RequestAborted);

    public async Task<IResult> Show(HttpContext http, string? notice) =>
        await Of(http) is { } seller ? pages.Show(await PageOf(seller, http, FormFields.Empty(), notice)) : Reply.NotFound();

    /// <summary>Gives an act to its handler; the shop's page comes again with what was typed when it is refused.</summary>
    public async Task<IResult> Do(HttpContext http, FormFields fields, object? command, string done)
    {
        if (await Of(http) is not { } seller)
        {
            return Reply.NotFound();
        }

        return fields.AreValid && command is not null
            ? await pages.Answer(await bus.Ask(command, http), $"{Url}?etat={done}", async refusal =>
            {
                fields.Refuse(refusal);
                return (IPageView?)await PageOf(seller, http, fields, null);
            })
            : pages.Invalid(await PageOf(seller, http, fields, null));
    }

    private async Task<ShowCompanyPage> PageOf(Seller seller, HttpContext http, FormFields fields, string? notice) =>
        new(seller, await keys.Open(seller.Representative, http.RequestAborted), fields, seller.Applicant == http.User.AccountId(), notice);
}
