using Sipoko.Web.Language;

namespace Sipoko.Host.Desks;

/// <summary>What waits, by kind, as the page of a desk shows it.</summary>
internal sealed record WorkList(IReadOnlyList<WorkList.Group> Groups)
{
    public static WorkList Of(IReadOnlyList<WaitingItem> items, DateTimeOffset now) => new(
        [.. items.GroupBy(item => item.Kind).Select(kind => new Group(kind.Key, French.Count(kind.Count(), "en attente", "en attente"), [.. kind.Select(item => RowOf(item, now))]))]);

    private static Row RowOf(WaitingItem item, DateTimeOffset now) => new(
        item.Title, item.Url, $"depuis le {French.Instant(item.Since)}", item.Deadline is { } deadline ? Pressing(deadline, now) : null,
        item.Deadline is { } end ? end < now ? "err" : ParisTime.Day(end) <= ParisTime.Day(now) ? "warn" : "info" : "info");

    private static string Pressing(DateTimeOffset deadline, DateTimeOffset now) =>
        deadline < now ? $"En retard depuis le {French.Instant(deadline)}" : $"À traiter avant le {French.Instant(deadline)}";

    public sealed record Group(string Kind, string Count, IReadOnlyList<Row> Rows);

    public sealed record Row(string Title, string Url, string Since, string? Deadline, string Tone);
}
