using Carter;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Fulfilment.Contracts;
using Sipoko.Fulfilment.Emails;
using Sipoko.Web.EventStore;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;

namespace Sipoko.Fulfilment.SellerOrders;

/// <summary>The seller cannot deliver something that is not shipped: it is refunded at once (art. L216-6).</summary>
/// <param name="CancellationId">Made with the form, so that sending it twice refuses once.</param>
/// <param name="Reason">One of the known reasons, in French.</param>
/// <param name="Words">What the seller writes to the buyer, sealed under the buyer's key.</param>
public sealed record RefuseLine(
    SellerOrderId SellerOrderId, SellerId SellerId, CancellationId CancellationId, IReadOnlyList<CancelledLine> Lines, string Reason, Personal<string>? Words);

public static class RefuseLineHandler
{
    public static Decision<SellerOrderEvent> Decide(RefuseLine command, SellerOrder order, DateTimeOffset now) => order switch
    {
        _ when order.SellerId != command.SellerId => SellerOrderRefusal.NotYours,
        _ when order.Cancellations.Any(known => known.Id == command.CancellationId) => Decision.Nothing,
        _ when command.Lines.Count == 0 || command.Lines.Any(line => line.Quantity <= 0) => SellerOrderRefusal.NothingRefused,
        _ when command.Lines.GroupBy(line => line.OfferId).Any(line => line.Sum(one => (long)one.Quantity) > order.LeftToShip(line.Key)) => SellerOrderRefusal.MoreThanLeft,
        _ => new LinesCancelled(
            command.CancellationId, Cancelling.Unshipped(command.Lines, order), CancellationCause.RefusedBySeller, command.Reason, command.Words, Cancelling.RefundOf(command.CancellationId), now),
    };

    public static async Task<(Outcome, OutgoingMessages)> Handle(
        RefuseLine command, IDocumentSession session, IPersonKeys keys, FulfilmentEmails emails, TimeProvider clock, CancellationToken cancellation)
    {
        var stream = await session.Events.FetchForExclusiveWriting<SellerOrder>(command.SellerOrderId.Value, cancellation);
        var order = stream.Aggregate!;
        var decision = Decide(command, order, clock.GetUtcNow());
        stream.AppendMany(decision.Events);
        var words = command.Words is { } box ? await keys.Open(box, cancellation) : null;
        return (decision.Outcome, decision.Events is [LinesCancelled cancelled] ? await Cancelling.Follow(cancelled, order, words, emails, cancellation) : []);
    }
}

public sealed class RefuseLineEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/vendeur/commandes/{id:guid}/refus", Get).RequireAuthorization(Policies.Seller);
        app.MapPost("/vendeur/commandes/{id:guid}/refus", Post).RequireAuthorization(Policies.Seller);
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, SellerOrderReader orders, Pages pages) =>
        await orders.Find(new(id), http.User.SellerId(), http.RequestAborted) switch
        {
            null => Reply.NotFound(),
            { Left.Count: 0 } => Reply.SeeOther($"/vendeur/commandes/{id}"),
            { } card => pages.Show(new RefuseLinePage(card, RefuseLineForm.Of(FormFields.Empty(), card))),
        };

    private static async Task<IResult> Post(Guid id, HttpContext http, SellerOrderReader orders, IPersonKeys keys, IMessageBus bus, Pages pages)
    {
        if (await orders.Find(new(id), http.User.SellerId(), http.RequestAborted) is not { } card)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        if (RefuseLineForm.TryParse(fields, card) is not { } parsed)
        {
            return pages.Invalid(new RefuseLinePage(card, RefuseLineForm.Of(fields, card)));
        }

        Personal<string>? words = parsed.Words is null ? null : await keys.Seal(card.Person, Purpose.Contract, parsed.Words, http.RequestAborted);
        var command = new RefuseLine(card.Id, card.SellerId, parsed.CancellationId, parsed.Lines, parsed.Reason, words);
        return pages.Answer(await bus.Ask(command, http), $"/vendeur/commandes/{id}", refusal =>
        {
            fields.Refuse(refusal);
            return new RefuseLinePage(card, RefuseLineForm.Of(fields, card));
        });
    }
}
