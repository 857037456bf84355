using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Accounts.Sellers.Applications;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Accounts.Sellers.Particulars;

/// <summary>A seller user changes what the shop says and how it is reached: at once, without anybody's leave.</summary>
public sealed record ChangeShopTexts(SellerId SellerId, ShopTexts Texts);

public static class ChangeShopTextsHandler
{
    public static Decision<SellerEvent> Decide(ChangeShopTexts command, Seller seller, DateTimeOffset now) => seller switch
    {
        { Status: SellerStatus.Closed } => SellerRefusal.Closed,
        { IsOpen: false } => SellerRefusal.NotCertified,
        { Identity: var told } when command.Texts == new ShopTexts(told.Story, told.ReturnPolicy, told.Phone, told.Email) => Decision.Nothing,
        _ => new ShopTextsChanged(command.Texts, now),
    };

    public static (Outcome, Events, OutgoingMessages) Handle(ChangeShopTexts command, [WriteModel] Seller seller, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var decision = Decide(command, seller, now);
        return (decision.Outcome, decision.ToEvents(), SellerNews.Of(seller, decision, now));
    }
}

public sealed class ChangeShopTextsEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapPost(OwnShop.Url, Post).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Post(HttpContext http, OwnShop shop)
    {
        var fields = await FormFields.Read(http.Request);
        return await shop.Do(http, fields, new ChangeShopTexts(http.User.SellerId()!.Value, ApplicationForm.Texts(fields)), "textes");
    }
}
