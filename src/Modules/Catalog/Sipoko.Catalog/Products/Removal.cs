using System.Text.Json.Serialization;
using Sipoko.Web.EventStore;

namespace Sipoko.Catalog.Products;

/// <summary>Why staff took a product off sale, and what became of it since.</summary>
/// <param name="Contest">What the seller answered; null while they have not.</param>
/// <param name="UpheldReason">Why it stands after the contest; null before that is decided.</param>
public sealed record Removal(
    AccountId Staff, StatementOfReasons Reasons, DateTimeOffset At, bool WasOnSale, Personal<ContestText>? Contest = null, DateTimeOffset? ContestedAt = null, string? UpheldReason = null,
    ReportId? Report = null)
{
    /// <summary>What other reports found of it since.</summary>
    public IReadOnlyList<Second> Seconds { get; init; } = [];

    /// <summary>A rule of the house: whoever contests is answered within so many days.</summary>
    public static readonly TimeSpan AnswerWithin = TimeSpan.FromDays(14);

    [JsonIgnore]
    public bool IsContestOpen => Contest is not null && UpheldReason is null;

    internal bool IsFor(ReportId report) => Report == report || Seconds.Any(second => second.Report == report);

    /// <summary>What is left of it without one of its grounds; null when nothing is.</summary>
    internal Removal? Without(ReportId? report) => (report == Report, Seconds) switch
    {
        (true, { Count: 0 }) => null,
        (true, var seconds) => new(seconds[0].Staff, seconds[0].Reasons, seconds[0].At, WasOnSale, Report: seconds[0].Report) { Seconds = [.. seconds.Skip(1)] },
        _ => this with { Seconds = [.. Seconds.Where(second => second.Report != report)] },
    };
}

/// <summary>A further report that removed the same product.</summary>
public sealed record Second(ReportId Report, AccountId Staff, StatementOfReasons Reasons, DateTimeOffset At);

/// <summary>A removal that was found wrong.</summary>
public sealed record Lift(AccountId Staff, string Reason, DateTimeOffset At);

/// <summary>Why a seller finds a removal wrong, in their words.</summary>
[JsonConverter(typeof(StringValueConverter<ContestText>))]
public sealed record ContestText(string Value) : IStringValue<ContestText>
{
    public static ContestText From(string stored) => new(stored);
}
