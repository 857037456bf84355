using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Returns.Claims;
using Sipoko.Returns.Emails;
using Sipoko.Returns.Purchases;
using Sipoko.Returns.ReturnRights;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Returns.Withdrawals;

/// <summary>A consumer renounces a contract, without a reason and by two steps (art. L221-21).</summary>
/// <param name="WithdrawalId">Made with the form, so that confirming twice declares once.</param>
/// <param name="OrderId">The order, when the visitor may see it or typed its reference and e-mail; null when it could not be told.</param>
/// <param name="Chosen">The offers that were named; empty for all.</param>
/// <param name="IsInWords">Articles were named in words alone: a person finds out which, and nothing else is withdrawn from meanwhile.</param>
public sealed record DeclareWithdrawal(WithdrawalId WithdrawalId, PersonId Person, Personal<WithdrawalNotice> Notice, OrderId? OrderId, IReadOnlyList<OfferId> Chosen, bool IsInWords = false);

public static class DeclareWithdrawalHandler
{
    internal static Decision<WithdrawalEvent> Decide(DeclareWithdrawal command, Withdrawal? known, WithdrawalPlan plan, DateTimeOffset now) => known is not null
        ? Decision.Nothing
        : new WithdrawalDeclared(
            command.WithdrawalId, command.Person, command.Notice, command.OrderId, [.. plan.Begun.Select(begun => begun.ClaimId)], plan.Excluded, command.OrderId is null || command.IsInWords, now);

    public static async Task<(Outcome, OutgoingMessages)> Handle(
        DeclareWithdrawal command, IDocumentSession session, TimeProvider clock, ClaimNews news, WithdrawalEmails emails, IErasureTerms terms, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var known = await session.LoadAsync<Withdrawal>(command.WithdrawalId, cancellation);
        var plan = command is { OrderId: { } order, IsInWords: false } ? await Plan(session, command.WithdrawalId, order, command.Chosen, now, now, cancellation) : WithdrawalPlan.None;
        var decision = Decide(command, known, plan, now);
        var messages = new OutgoingMessages();
        foreach (var declared in decision.Events.OfType<WithdrawalDeclared>())
        {
            session.Events.StartStream<Withdrawal>(declared.WithdrawalId.Value, declared);
            messages.AddRange(await emails.Receipt(declared, plan, cancellation));
            messages.AddRange(await Begin(plan, session, news, cancellation));
            if (command.OrderId is null)
            {
                // What was typed is under a key of its own, which no account and no order ends.
                await terms.ForgetAfter(command.Person, Purpose.Contract, Retention.LastDay(Purpose.Contract, ParisTime.Day(now)), cancellation);
            }
        }

        return (decision.Outcome, messages);
    }

    /// <summary>Opens a claim per seller; of two requests at once over the same goods, the second is looked at again.</summary>
    internal static async Task<OutgoingMessages> Begin(WithdrawalPlan plan, IDocumentSession session, ClaimNews news, CancellationToken cancellation)
    {
        var messages = new OutgoingMessages();
        foreach (var begun in plan.Begun)
        {
            session.Events.StartStream<Claim>(begun.ClaimId.Value, begun);
            session.Store(plan.Purchases.First(purchase => purchase.Id == begun.Subject.SellerOrderId));
            messages.AddRange(await news.Of(null, [begun], cancellation));
        }

        return messages;
    }

    internal static async Task<WithdrawalPlan> Plan(
        IDocumentSession session, WithdrawalId id, OrderId order, IReadOnlyList<OfferId> chosen, DateTimeOffset declaredAt, DateTimeOffset now, CancellationToken cancellation) => WithdrawalPlan.Of(
            id, await session.Query<Purchase>().Where(purchase => purchase.OrderId == order).ToListAsync(cancellation),
            await session.Query<ReturnRight>().Where(right => right.OrderId == order).ToListAsync(cancellation),
            await session.Query<Claim>().Where(claim => claim.OrderId == order).ToListAsync(cancellation), chosen, declaredAt, now);
}

public sealed class DeclareWithdrawalEndpoint : ICarterModule
{
    public const string Path = "/retractation";

    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, Get).AllowAnonymous();
        app.MapPost(Path, Check).AllowAnonymous();
        app.MapGet($"{Path}/confirmation", () => Reply.SeeOther(Path)).AllowAnonymous(); // a page that is reloaded
        app.MapPost($"{Path}/confirmation", Confirm).AllowAnonymous().RequireRateLimiting(RateLimits.Writing);
    }

    private static async Task<IResult> Get(HttpContext http, WithdrawalDesk desk, Pages pages) => pages.Show(await desk.Blank(http));

    private static async Task<IResult> Check(HttpContext http, WithdrawalDesk desk, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        var typed = await desk.Read(http, fields);
        return !fields.AreValid ? pages.Invalid(await desk.Again(http, fields)) : pages.Show(typed!.LeavesLinesOpen ? await desk.Again(http, fields) : new ConfirmWithdrawalPage(typed));
    }

    private static async Task<IResult> Confirm(HttpContext http, WithdrawalDesk desk, IMessageBus bus, Pages pages)
    {
        var fields = await FormFields.Read(http.Request);
        var typed = await desk.Read(http, fields);
        if (!fields.AreValid)
        {
            return pages.Invalid(await desk.Again(http, fields));
        }

        if (typed!.LeavesLinesOpen)
        {
            return pages.Show(await desk.Again(http, fields));
        }

        await bus.Ask(await desk.CommandOf(http, typed), http);
        return Reply.SeeOther($"{Path}/recu/{typed.Id.Value}");
    }
}
