using JasperFx.Events;
using Marten.Events.Aggregation;
using Sipoko.Messaging.Letters;
using Sipoko.Web.EventStore;

namespace Sipoko.Messaging.Reports;

public abstract record ReportEvent;

/// <summary>Someone told us that something on the site is wrong (art. 16 of Regulation 2022/2065).</summary>
/// <param name="Number">For people: <c>SIG-2026-000123</c>.</param>
/// <param name="ReporterMark">Tells that two reports come from one address without telling which; null for who stays anonymous.</param>
/// <param name="Correspondent">Null for who may stay anonymous, and does.</param>
public sealed record ReportFiled(
    ReportId ReportId, string Number, PersonId KeyOwner, ReportReason Reason, ReportedThing Thing, AccountId? Reporter, string? ReporterMark,
    Personal<Correspondent>? Correspondent, Personal<ReportStatement> Statement, IReadOnlyList<FileId> Files, DateTimeOffset At) : ReportEvent;

/// <summary>Staff decided, with reasons (art. 17).</summary>
public sealed record ReportDecided(AccountId Staff, ReportVerdict Verdict, StatementOfReasons Reasons, DateTimeOffset At) : ReportEvent;

/// <summary>Who reported, or the seller who was restricted, disagrees (art. 20).</summary>
public sealed record ReportContested(MessageId ContestId, ReportParty Party, Personal<Letter> Letter, DateTimeOffset At) : ReportEvent;

/// <summary>Another member of staff looked at it again.</summary>
public sealed record ContestDecided(AccountId Staff, ReportVerdict Verdict, StatementOfReasons Reasons, DateTimeOffset At) : ReportEvent;

public enum ReportReason
{
    Counterfeit,
    Copyright,
    DangerousProduct,
    IllegalContent,
    MisleadingListing,
    AbusiveBehaviour,
    Defamation,
    Phishing,
    SellerFraud,
    BuyerFraud,
    Other,
}

public enum ReportVerdict
{
    NoBreach,
    ManifestlyUnfounded,
    ProductWithdrawn,
    ShopToBeSuspended,
    Warned,
    Forwarded,
}

public enum ReportParty
{
    Reporter,

    /// <summary>Who answers for the thing: the shop, or the buyer who wrote the message.</summary>
    Seller,
}

public enum ReportStatus
{
    ToDecide,
    Decided,
    Contested,
}

public enum ReportedKind
{
    Product,
    Shop,
    Message,
    Review,
    Page,
}

/// <summary>What a report is about; without personal data, so in clear.</summary>
/// <param name="Reference">The thing's part of its address; null for another page, whose address stands in the statement.</param>
/// <param name="SellerId">Whose the thing is: of a message, its author when that is the shop.</param>
/// <param name="ConversationId">The thread of a reported message; null for other things, and for messages that came another way.</param>
public sealed record ReportedThing(
    ReportedKind Kind, string? Reference, string Title, ProductId? ProductId, SellerId? SellerId, EmailAddress? SellerEmail, ConversationId? ConversationId = null, MessageId? MessageId = null);

/// <summary>What was reported, in the reporter's words; always sealed.</summary>
public sealed record ReportStatement(string Facts, IReadOnlyList<ReportDetail> Details, IReadOnlyList<LetterFile> Files);

public sealed record ReportDetail(string Label, string Value);

/// <param name="Contests">Who has contested: each side once.</param>
/// <param name="WaitingSince">Since when it waits for staff.</param>
/// <param name="DecidedBy">Who decided last; someone else looks at a contest.</param>
public sealed record Report(
    ReportId Id, string Number, PersonId KeyOwner, ReportReason Reason, ReportedThing Thing, AccountId? Reporter, string? ReporterMark, Personal<Correspondent>? Correspondent,
    ReportStatus Status, bool IsUrgent, ReportVerdict? Verdict, StatementOfReasons? Reasons, AccountId? DecidedBy, DateTimeOffset? DecidedAt, IReadOnlyList<ReportParty> Contests,
    IReadOnlyList<MessageId> ContestIds, IReadOnlyList<FileId> Files, DateTimeOffset FiledAt, DateTimeOffset WaitingSince)
{
    /// <summary>Some decision, perhaps undone since, took something from who answers for the thing, or warned them.</summary>
    public bool HasRestricted { get; init; }

    /// <summary>When a review undid that the shop must be suspended; null when none did.</summary>
    public DateTimeOffset? SuspensionUndoneAt { get; init; }

    /// <summary>Whether who answers for the thing loses something by the decision, or is warned.</summary>
    internal bool TouchesAuthor => Verdict is ReportVerdict.ProductWithdrawn or ReportVerdict.ShopToBeSuspended or ReportVerdict.Warned;

    /// <summary>Each side once, and only who has something to contest; the time limit apart.</summary>
    internal bool IsOpenTo(ReportParty party) => Status == ReportStatus.Decided && !Contests.Contains(party) && (party == ReportParty.Reporter || TouchesAuthor);

    internal static Report Evolve(Report? report, ReportEvent happened) => (report, happened) switch
    {
        (null, ReportFiled e) => new(
            e.ReportId, e.Number, e.KeyOwner, e.Reason, e.Thing, e.Reporter, e.ReporterMark, e.Correspondent, ReportStatus.ToDecide, e.Reason == ReportReason.DangerousProduct,
            null, null, null, null, [], [], e.Files, e.At, e.At),
        ({ } r, ReportDecided e) => r.With(e.Staff, e.Verdict, e.Reasons, e.At),
        ({ } r, ReportContested e) => r with { Status = ReportStatus.Contested, Contests = [.. r.Contests, e.Party], ContestIds = [.. r.ContestIds, e.ContestId], WaitingSince = e.At },
        ({ } r, ContestDecided e) => r.With(e.Staff, e.Verdict, e.Reasons, e.At),
        _ => throw new UnreachableEventException(report, happened),
    };

    private Report With(AccountId staff, ReportVerdict verdict, StatementOfReasons reasons, DateTimeOffset at)
    {
        var decided = this with { Status = ReportStatus.Decided, Verdict = verdict, Reasons = reasons, DecidedBy = staff, DecidedAt = at, WaitingSince = at };
        return decided with
        {
            HasRestricted = HasRestricted || decided.TouchesAuthor,
            SuspensionUndoneAt = Verdict == ReportVerdict.ShopToBeSuspended && verdict != ReportVerdict.ShopToBeSuspended ? at : SuspensionUndoneAt,
        };
    }
}

public sealed partial class ReportProjection : SingleStreamProjection<Report, ReportId>
{
    public ReportProjection() => this.SeeOnly<ReportEvent>();

    public override Report Evolve(Report? snapshot, ReportId id, IEvent e) => Report.Evolve(snapshot, (ReportEvent)e.Data);
}
