using Sipoko.Web.Language;

namespace Sipoko.Host.Watching;

/// <summary>What stands above each part of the page: a word of judgement, or that it could not be read.</summary>
internal abstract record Part(bool IsRead, IEnumerable<Finding> Findings)
{
    private readonly Gravity gravity = IsRead ? Findings.Select(finding => finding.Gravity).DefaultIfEmpty(Gravity.Fine).Max() : Gravity.Unknown;

    public string State => GravityWords.Of(gravity);

    public string Tone => GravityWords.Tone(gravity);
}

internal sealed record HostsPart(Seen<IReadOnlyList<HostSeen>> Seen) : Part(Seen.IsRead, Judgement.OfHosts(Seen.Value ?? []))
{
    public IReadOnlyList<Row> Rows => [.. (Seen.Value ?? []).Select(host => new Row(
        $"Hôte {host.Number}", host.Name, host.Version, French.Instant(host.Started), $"il y a {Words.Span(host.Silence)}", host.IsLeader, Judgement.IsSilent(host), French.Count(host.Tasks, "tâche", "tâches")))];

    public sealed record Row(string Title, string Name, string Version, string Started, string Sign, bool IsLeader, bool IsSilent, string Tasks);
}

internal sealed record QueuesPart(Seen<IReadOnlyList<QueueSeen>> Seen, DateTimeOffset Now) : Part(Seen.IsRead, Judgement.OfQueues(Seen.Value ?? []))
{
    private IReadOnlyList<QueueSeen> Queues => Seen.Value ?? [];

    public IReadOnlyList<Row> Rows => [.. Queues.OrderByDescending(queue => queue.Lateness ?? TimeSpan.MinValue).ThenByDescending(queue => queue.Waiting + queue.AtWork).ThenBy(queue => queue.NextDue ?? DateTimeOffset.MaxValue).Select(queue => new Row(
        QueueWords.Of(queue.Name), queue.Name, Number(queue.Waiting), Number(queue.AtWork), Number(queue.Planned), queue.NextDue is { } due && due > Now ? $"dans {Words.Span(due - Now)}" : "",
        queue.Overdue > 0 ? $"{French.Number(queue.Overdue)}, depuis {Words.Span(queue.Lateness ?? TimeSpan.Zero)}" : "", Number(queue.HandledLately), ToneOf(queue)))];

    private static string ToneOf(QueueSeen queue) => queue.Lateness >= Judgement.VeryLateMessage ? "err" : "warn";

    /// <summary>Nothing rather than a column of zeros.</summary>
    private static string Number(long number) => number == 0 ? "" : French.Number(number);

    public sealed record Row(string Title, string Name, string Waiting, string AtWork, string Planned, string NextDue, string Overdue, string Handled, string LateTone);
}

internal sealed record FailuresPart(Seen<IReadOnlyList<FailureSeen>> Seen) : Part(Seen.IsRead, Judgement.OfFailures(Seen.Value ?? []))
{
    public IReadOnlyList<Row> Rows => [.. (Seen.Value ?? []).OrderByDescending(failure => failure.Count).Take(12).Select(failure => new Row(
        QueueWords.Of(failure.Queue), Words.TypeName(failure.Exception), French.Number(failure.Count), failure.Last is { } last ? French.Instant(last) : "", failure.Replaying > 0 ? $"dont {French.Count(failure.Replaying, "relancé", "relancés")}" : ""))];

    public sealed record Row(string Title, string Exception, string Count, string Last, string Replaying);
}

internal sealed record StoresPart(Seen<IReadOnlyList<StoreSeen>> Seen) : Part(Seen.IsRead, Judgement.OfStores(Seen.Value ?? []))
{
    private IReadOnlyList<StoreSeen> Stores => Seen.Value ?? [];

    public string Explanation => Stores.All(store => store.Projections.Count == 0)
        ? "Toutes les projections sont calculées dans la transaction qui écrit l’événement\u00A0: aucune ne peut être en retard."
        : "Les projections nommées suivent les événements à distance\u00A0; les autres sont calculées avec eux.";

    public IReadOnlyList<Row> Rows => [.. Stores.Select(store => new Row(ModuleWords.Of(store.Module), French.Number(store.HighestEvent), store.Projections.Count == 0
        ? "avec l’événement"
        : string.Join("\u00A0; ", store.Projections.Select(projection => $"{projection.Name}\u00A0: {French.Count(Math.Max(0, store.HighestEvent - projection.Sequence), "événement", "événements")} de retard"))))];

    public sealed record Row(string Module, string Highest, string Projections);
}

internal static class ModuleWords
{
    public static string Of(string module) => module switch
    {
        "accounts" => "Comptes",
        "catalog" => "Catalogue",
        "checkout" => "Commandes et paiements",
        "fulfilment" => "Expédition",
        "messaging" => "Messages",
        "returns" => "Retours",
        _ => module,
    };
}

internal sealed record DatabasePart(Seen<DatabaseSeen> Seen) : Part(Seen.IsRead, Seen.Value is { } database ? Judgement.OfDatabase(database) : [])
{
    public IReadOnlyList<Line> Rows => Seen.Value is not { } database ? [] :
    [
        new("Taille", Words.Bytes(database.Bytes)),
        new("Connexions", $"{database.Connections} prises sur {database.MostConnections}"),
        new("Plus ancienne transaction", database.OldestTransaction is { } oldest ? $"ouverte depuis {Words.Span(oldest)}" : "aucune n’est ouverte"),
        .. database.Replicas.Count == 0 ? [new Line("Répliques", "aucune n’est attachée")] : database.Replicas.Select(replica => new Line($"Réplique {replica.Name}", LagOf(replica))),
    ];

    private static string LagOf(ReplicaSeen replica) =>
        $"{(replica.BytesBehind is { } bytes ? $"{Words.Bytes(bytes)} à recevoir" : "retard inconnu")}{(replica.Behind is { } behind ? $", {Words.Span(behind)} de retard" : "")}";
}

internal sealed record DiskPart(Seen<DiskSeen> Disk, Seen<IReadOnlyList<TableSeen>> Tables) : Part(Disk.IsRead, Disk.Value is { } disk ? Judgement.OfDisk(disk) : [])
{
    public IReadOnlyList<Line> Rows =>
    [
        new("Espace libre", Disk.Value is { Free: { } free, Total: { } total } ? $"{Words.Bytes(free)} sur {Words.Bytes(total)}" : "le disque de la base n’est pas lisible d’ici"),
        new("Journal de la base (WAL)", Disk.Value?.LogBytes is { } log ? Words.Bytes(log) : "le rôle de Sipoko n’a pas le droit de le lire"),
    ];

    public IReadOnlyList<Row> Largest => [.. (Tables.Value ?? []).Select(table => new Row(table.Name, Words.Bytes(table.Bytes), French.Number(table.Rows)))];

    public sealed record Row(string Name, string Size, string Rows);
}

internal sealed record Line(string Label, string Value)
{
    public string? ChangeUrl => null;
}
