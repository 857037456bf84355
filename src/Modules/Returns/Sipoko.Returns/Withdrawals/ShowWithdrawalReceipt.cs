using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Returns.Withdrawals;

/// <summary>The consumer sees that the declaration was received, and when. Its address is known to nobody else.</summary>
public sealed class ShowWithdrawalReceiptEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app) => app.MapGet("/retractation/recu/{id:guid}", Get).AllowAnonymous();

    private static async Task<IResult> Get(Guid id, HttpContext http, WithdrawalReader withdrawals, Pages pages) =>
        await withdrawals.Find(new(id), http.RequestAborted) is { } withdrawal ? pages.Show(new ShowWithdrawalReceiptPage(withdrawal)) : Reply.NotFound();
}

/// <summary>The same words whether an order was found or not: who types another's reference learns nothing.</summary>
internal sealed record ShowWithdrawalReceiptPage(Withdrawal Withdrawal) : IPageView
{
    public string Title => "Votre rétractation est reçue";

    public string? Robots => "noindex";

    public string At => French.Instant(Withdrawal.At);

    public string Number => Withdrawal.Id.Value.ToString();
}

/// <summary>Reads declarations for the pages.</summary>
internal sealed class WithdrawalReader(IReturnsStore store, IPersonKeys keys)
{
    public async Task<Withdrawal?> Find(WithdrawalId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Withdrawal>(id, cancellation);
    }

    /// <summary>Those that a person must look at, the oldest first.</summary>
    public async Task<IReadOnlyList<Withdrawal>> ForStaff(int most, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<Withdrawal>().Where(withdrawal => withdrawal.NeedsStaff).OrderBy(withdrawal => withdrawal.At).Take(most).ToListAsync(cancellation);
    }

    public async Task<WithdrawalNotice?> NoticeOf(Withdrawal withdrawal, CancellationToken cancellation) => await keys.Open(withdrawal.Notice, cancellation);
}
