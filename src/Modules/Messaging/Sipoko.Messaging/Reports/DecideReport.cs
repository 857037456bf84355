using Marten;
using Sipoko.Catalog.Contracts;
using Sipoko.Messaging.Conversations;
using Sipoko.Messaging.Emails;
using Sipoko.Web.EventStore;
using Wolverine;
using Wolverine.Persistence.EventSourcing;
using Events = Wolverine.Marten.Events;

namespace Sipoko.Messaging.Reports;

/// <summary>Staff decide a report, or decide again after a contest, always with reasons.</summary>
/// <param name="IsReview">After a contest: someone else than who decided before.</param>
public sealed record DecideReport(ReportId ReportId, AccountId Staff, ReportVerdict Verdict, StatementOfReasons Reasons, bool IsReview);

public static class DecideReportHandler
{
    public static Decision<ReportEvent> Decide(DecideReport command, Report report, DateTimeOffset now) => (command.IsReview, report.Status) switch
    {
        (_, ReportStatus.Decided) when report.DecidedBy == command.Staff && report.Verdict == command.Verdict && report.Reasons == command.Reasons => Decision.Nothing,
        (false, not ReportStatus.ToDecide) => ReportRefusal.AlreadyDecided,
        (true, not ReportStatus.Contested) => ReportRefusal.NoContest,
        _ when command.IsReview && report.DecidedBy == command.Staff => ReportRefusal.SamePerson,
        _ when !command.Reasons.IsGiven => ReportRefusal.NoReasons,
        _ when command.Verdict == ReportVerdict.ProductWithdrawn && report.Thing.ProductId is null => ReportRefusal.NoProduct,
        _ when command.Verdict == ReportVerdict.ShopToBeSuspended && report.Thing.SellerId is null => ReportRefusal.NoSeller,
        _ when command.Verdict == ReportVerdict.Warned && report.Thing is { SellerId: null, ConversationId: null } => ReportRefusal.NobodyToWarn,
        (true, _) => new ContestDecided(command.Staff, command.Verdict, command.Reasons, now),
        _ => new ReportDecided(command.Staff, command.Verdict, command.Reasons, now),
    };

    public static async Task<(Outcome, Events, OutgoingMessages)> Handle(
        DecideReport command, [WriteModel] Report report, IDocumentSession session, TimeProvider clock, ReportEmails emails, CancellationToken cancellation)
    {
        var decision = Decide(command, report, clock.GetUtcNow());
        var messages = new OutgoingMessages();
        if (decision.Events is [var happened])
        {
            var decided = Report.Evolve(report, happened);
            var thread = report.Thing.ConversationId is { } id ? await session.LoadAsync<Conversation>(id, cancellation) : null;
            messages.AddRange(await emails.Decided(decided, wasRestricted: report.TouchesAuthor, thread, cancellation));
            messages.AddRange(ToCatalog(command, report));
        }

        return (decision.Outcome, decision.ToEvents(), messages);
    }

    /// <summary>What the decision changes for the product: taken off sale, or back after a review. The catalogue keeps it off sale while another report wants it.</summary>
    internal static IEnumerable<object> ToCatalog(DecideReport command, Report before) =>
        (before.Thing.ProductId, before.Verdict == ReportVerdict.ProductWithdrawn, command.Verdict == ReportVerdict.ProductWithdrawn) switch
        {
            ({ } product, false, true) => [new RemoveListing(product, command.Staff, command.Reasons, before.Id)],
            ({ } product, true, false) => [new LiftRemoval(product, command.Staff, command.Reasons.Facts, before.Id)],
            _ => [],
        };
}
