using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Checkout.Ledger;
using Sipoko.Web.EventStore;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Checkout.Payouts;

/// <summary>A seller's money: what is held, what is due, what was refunded and kept, entry by entry; and the account it will be paid to.</summary>
public sealed class ShowSellerPaymentsEndpoint : ICarterModule
{
    public const string Url = "/vendeur/paiements";
    public const string Unavailable = "?indisponible=oui";

    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet(Url, Get).RequireAuthorization(Policies.Seller);

    private static async Task<IResult> Get(HttpContext http, SellerMoneyReader money, IMessageBus bus, Pages pages)
    {
        var seller = http.User.SellerId()!.Value;
        if (await money.Account(seller, http.RequestAborted) is { IsReady: false })
        {
            await bus.Ask(new CheckPayoutAccount(seller), http); // Stripe may have finished its checks meanwhile
        }

        return pages.Show(new ShowSellerPaymentsPage(await money.Of(seller, http.RequestAborted), seller, http.Request.Query.ContainsKey("indisponible")));
    }
}

internal sealed record SellerMoney(PayoutAccount? Account, IReadOnlyList<LedgerEntry> Entries, IReadOnlyDictionary<OrderId, OrderReference> Orders);

internal sealed class SellerMoneyReader(ICheckoutStore store)
{
    public async Task<PayoutAccount?> Account(SellerId seller, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<PayoutAccount>(seller, cancellation);
    }

    public async Task<SellerMoney> Of(SellerId seller, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var entries = await session.QueryAsync<LedgerEntry>(
            "where d.data @> ?::jsonb or d.data @> ?::jsonb order by d.data ->> 'at' desc", cancellation, On(LedgerAccount.SellerHeld(seller)), On(LedgerAccount.SellerDue(seller)));
        var batch = session.CreateBatchQuery();
        var orders = batch.ByIds<Orders.Order, OrderId>(entries.Select(entry => entry.Order).OfType<OrderId>());
        await batch.Execute(cancellation);
        return new(await session.LoadAsync<PayoutAccount>(seller, cancellation), entries, (await orders).ToDictionary(order => order.Id, order => order.Reference));
    }

    private static string On(LedgerAccount account) => $$"""{"postings":[{"account":"{{account.Value}}"}]}""";
}
