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
        _ => (ClaimEvent[])
        [
            new DisputeDecided(command.Verdict, command.Reasons, command.Staff, StatementOfReasons.ContestableUntil(now), now),
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
        return command.Verdict is DisputeVerdict.Refund && (lines.Length > 0 || shipping > Money.Zero) ? [new RefundAsked(fresh, lines, shipping, RefundGround.StaffDecision, now)] : [];
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
        app.MapGet("/equipe/litiges/{id:guid}/fichiers/{file:guid}", File).RequireAuthorization(Policies.StaffDisputes);
    }

    private static async Task<IResult> Get(Guid id, HttpContext http, ClaimReader claims, TimeProvider clock, Pages pages) =>
        await Page(id, http, claims, clock, FormFields.Empty()) is { } page ? pages.Show(page) : Reply.NotFound();

    private static async Task<IResult> Post(Guid id, HttpContext http, ClaimReader claims, TimeProvider clock, IMessageBus bus, Pages pages)
    {
        if (await Find(id, http, claims) is not { } claim)
        {
            return Reply.NotFound();
        }

        var fields = await FormFields.Read(http.Request);
        var verdict = fields.Choice("decision", Enum.GetNames<DisputeVerdict>(), "Choisissez une décision.");
        var facts = fields.Lines("faits", StatementOfReasons.MaxLength, "Écrivez les faits retenus.");
        var ground = fields.Text("fondement", 300, "Indiquez l’article de loi ou des conditions.");
        var lines = verdict == nameof(DisputeVerdict.Refund)
            ? ClaimAmounts.Whole(claim).Select(most => most with { Amount = fields.Raw(DecideDisputePage.AmountName(most.OfferId)) is "0" ? Money.Zero : fields.Value<Money>(DecideDisputePage.AmountName(most.OfferId), EuroAmount.TryParse, "Indiquez un montant en euros.") }).ToArray()
            : [];
        if (fields.AreValid)
        {
            var command = new DecideDispute(
                claim.Id, http.User.AccountId()!.Value, Enum.Parse<DisputeVerdict>(verdict), lines, fields.IsChecked("frais"), new(facts, ground, fields.Raw("loi") is "oui"));
            return await pages.Answer(await bus.Ask(command, http), $"/equipe/litiges/{id}", async refusal =>
            {
                fields.Refuse(refusal);
                return await Page(id, http, claims, clock, fields);
            });
        }

        return pages.Invalid((await Page(id, http, claims, clock, fields))!);
    }

    private static async Task<IResult> File(Guid id, Guid file, HttpContext http, ClaimReader claims, IFileStore files) =>
        await Find(id, http, claims) is { } claim && (await claims.History(claim.Id, http.RequestAborted)).Any(line => line.Files.Contains(new FileId(file)))
            ? FileReply.Private(await files.Find(new(file), http.RequestAborted))
            : Reply.NotFound();

    /// <summary>Staff see a claim once it was brought before them, and not before.</summary>
    private static async Task<Claim?> Find(Guid id, HttpContext http, ClaimReader claims) =>
        await claims.Find(new(id), http.RequestAborted) is { } claim && (claim.Dispute is not null || claim.Stage is ClaimStage.RefundStuck) ? claim : null;

    private static async Task<IPageView?> Page(Guid id, HttpContext http, ClaimReader claims, TimeProvider clock, FormFields fields) => await Find(id, http, claims) is { } claim
        ? new DecideDisputePage(
            new(claim, await claims.History(claim.Id, http.RequestAborted), Party.Sipoko, ParisTime.Day(clock.GetUtcNow()), new(fields, new Dictionary<string, IReadOnlyList<TakenFile>>())),
            await claims.RatesOf(claim.Subject.Person, claim.Buyer, http.RequestAborted), http.User.AccountId()!.Value)
        : null;
}
