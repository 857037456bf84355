using Carter;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sipoko.Web.EventStore;
using Sipoko.Web.Files;
using Sipoko.Web.Forms;
using Sipoko.Web.Pages;
using Sipoko.Web.Security;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Returns.Claims;

/// <summary>A member of staff decides a dispute, always with reasons; after a contest, another one does.</summary>
/// <param name="Lines">What goes back per line, when money does.</param>
public sealed record DecideDispute(ClaimId ClaimId, AccountId Staff, DisputeVerdict Verdict, IReadOnlyList<ClaimAmount> Lines, bool WithReturnCost, StatementOfReasons Reasons);

public static class DecideDisputeHandler
{
    public static Decision<ClaimEvent> Decide(DecideDispute command, Claim claim, RefundId fresh, DateTimeOffset now) => claim switch
    {
        { Stage: not ClaimStage.Disputed, Dispute: { Verdict: { } verdict, DecidedBy: { } staff } } when verdict == command.Verdict && staff == command.Staff => Decision.Nothing,
        { Stage: not ClaimStage.Disputed } or { Dispute: null } => ClaimRefusal.MovedOn,
        { Dispute: { ContestedBy: not null, DecidedBy: { } first } } when first == command.Staff => ClaimRefusal.SameStaff,
        _ when !command.Reasons.IsGiven => ClaimRefusal.ReasonsMissing,
        _ when command.Verdict is DisputeVerdict.Refund && !IsWithin(command.Lines, ClaimAmounts.Whole(claim)) => ClaimRefusal.AmountTooHigh,
        _ when command.Verdict is DisputeVerdict.Refund && !Refund(command, claim, fresh, now).Any() => ClaimRefusal.NothingToRefund,
        _ => (ClaimEvent[])
        [
            new DisputeDecided(command.Verdict, command.Reasons, command.Staff, ClaimDispute.ContestableAfter(claim.Dispute, now), now),
            .. Refund(command, claim, fresh, now),
        ],
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(DecideDispute command, [WriteModel] Claim claim, TimeProvider clock, ClaimNews news, CancellationToken cancellation)
    {
        var decision = Decide(command, claim, RefundId.New(), clock.GetUtcNow());
        return (decision.Outcome, decision.ToEvents(), await news.Of(claim, decision.Events, cancellation));
    }

    private static IEnumerable<ClaimEvent> Refund(DecideDispute command, Claim claim, RefundId fresh, DateTimeOffset now)
    {
        var lines = command.Lines.Where(line => line.Amount > Money.Zero).ToArray();
        var shipping = command.WithReturnCost ? ClaimAmounts.Shipping(claim) : Money.Zero;
        return command.Verdict is DisputeVerdict.Refund && (lines.Length > 0 || shipping > Money.Zero) ? [RefundClaimHandler.Refunding(claim, fresh, lines, shipping, RefundGround.StaffDecision, now)] : [];
    }

    private static bool IsWithin(IReadOnlyList<ClaimAmount> asked, IReadOnlyList<ClaimAmount> whole) =>
        asked.All(line => whole.Any(most => most.OfferId == line.OfferId && line.Quantity <= most.Quantity && line.Amount <= most.Amount)) && asked.DistinctBy(line => line.OfferId).Count() == asked.Count;
}

public sealed class DecideDisputeEndpoint : ICarterModule
{
    public void AddRoutes(IEndpointRouteBuilder app)
    {
        app.MapGet("/equipe/litiges/{id:guid}", Get).RequireAuthorization(Policies.StaffDisputes);
        app.MapPost("/equipe/litiges/{id:guid}/decision", Post).RequireAuthorization(Policies.StaffDisputes);
        app.MapGet("/equipe/litiges/{id:guid}/decision", (Guid id) => Reply.SeeOther($"/equipe/litiges/{id}")).RequireAuthorization(Policies.StaffDisputes); // a refused form that is reloaded
        app.MapGet("/equipe/litiges/{id:guid}/fichiers/{file:guid}", (Guid id, Guid file, HttpContext http, DisputeDesk desk, IFileStore files) => desk.File(id, file, http, files)).RequireAuthorization(Policies.StaffDisputes);
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, DisputeDesk desk, Pages pages) =>
        await desk.Find(id, http) is { } claim ? pages.Show(await desk.Page(claim, http, FormFields.Empty())) : Reply.NotFound();

    private static async Task<IResult> Post(Guid id, HttpContext http, DisputeDesk desk, IMessageBus bus, Pages pages)
    {
        if (await desk.Find(id, http) is not { } claim)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var verdict = fields.Choice("decision", Enum.GetNames<DisputeVerdict>(), "Choisissez une décision.");
        var reasons = DisputeDesk.ReasonsIn(fields);
        var lines = verdict == nameof(DisputeVerdict.Refund)
            ? ClaimAmounts.Whole(claim).Select(most => most with { Amount = fields.Raw(DecideDisputePage.AmountName(most.OfferId)) is "0" ? Money.Zero : fields.Value<Money>(DecideDisputePage.AmountName(most.OfferId), EuroAmount.TryParse, "Indiquez un montant en euros.") }).ToArray()
            : [];
        if (!fields.AreValid)
        {
            return pages.Invalid(await desk.Page(claim, http, fields));
        }

        var command = new DecideDispute(claim.Id, http.User.AccountId()!.Value, Enum.Parse<DisputeVerdict>(verdict), lines, fields.IsChecked("frais"), reasons);
        return await pages.Answer(await bus.Ask(command, http), $"/equipe/litiges/{id}", async refusal =>
        {
            fields.Refuse(refusal);
            return await desk.Page(claim, http, fields);
        });
    }
}
