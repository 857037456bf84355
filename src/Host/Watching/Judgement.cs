using Sipoko.Web.Language;

namespace Sipoko.Host.Watching;

/// <summary>How grave something is; the order counts.</summary>
public enum Gravity
{
    Fine,
    Unknown,
    Look,
    Act,
}

/// <param name="Part">The part of the page that tells more.</param>
internal sealed record Finding(Gravity Gravity, string Sentence, string Part);

/// <summary>From what was seen to what a person should look at, or act on. Pure: the limits are here and nowhere else.</summary>
internal static class Judgement
{
    public static readonly TimeSpan SilentHost = TimeSpan.FromSeconds(15);
    public static readonly TimeSpan LateMessage = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan VeryLateMessage = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan LongTransaction = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan LateReplica = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan FreshError = TimeSpan.FromMinutes(15);
    public const long ManyWaiting = 1_000;
    public const long FarBehind = 1_000;
    public const long ReplicaBytesBehind = 64L << 20;
    public const long LargeLog = 8L << 30;

    public static IReadOnlyList<Finding> Of(Machinery seen) =>
    [
        .. new[]
        {
            Part(seen.Hosts, "hotes", "les hôtes", OfHosts), Part(seen.Queues, "files", "les files de messages", OfQueues), Part(seen.Failures, "echecs", "les messages en échec", OfFailures),
            Part(seen.Stores, "projections", "les projections", OfStores), Part(seen.Database, "base", "l’état de la base", OfDatabase), Part(seen.Disk, "disque", "la place sur le disque", OfDisk),
            OfErrors(seen.Errors, seen.At),
        }.SelectMany(findings => findings).OrderByDescending(finding => finding.Gravity),
    ];

    public static IEnumerable<Finding> OfHosts(IReadOnlyList<HostSeen> hosts)
    {
        foreach (var host in hosts.Where(IsSilent))
        {
            yield return new(Gravity.Look, $"L’hôte {host.Number} ne donne plus signe de vie depuis {Words.Span(host.Silence)}.", "hotes");
        }

        if (!hosts.Any(host => host.IsLeader && !IsSilent(host)))
        {
            yield return new(Gravity.Act, hosts.Count == 0 ? "Aucun hôte n’est inscrit." : "Aucun hôte ne dirige\u00A0: les messages des hôtes arrêtés ne sont pas repris.", "hotes");
        }
    }

    public static IEnumerable<Finding> OfQueues(IReadOnlyList<QueueSeen> queues)
    {
        foreach (var queue in queues)
        {
            if (queue.Lateness is { } lateness && lateness >= LateMessage)
            {
                yield return new(
                    lateness >= VeryLateMessage ? Gravity.Act : Gravity.Look, $"{QueueWords.Of(queue.Name)}\u00A0: un message attend depuis {Words.Span(lateness)} après son heure.", "files");
            }
            else if (queue.Waiting >= ManyWaiting)
            {
                yield return new(Gravity.Look, $"{QueueWords.Of(queue.Name)}\u00A0: {French.Number(queue.Waiting)} messages attendent.", "files");
            }
        }
    }

    public static IEnumerable<Finding> OfFailures(IReadOnlyList<FailureSeen> failures) => failures.Sum(failure => failure.Count) is var count and > 0
        ? [new(Gravity.Act, $"{French.Count(count, "message a échoué", "messages ont échoué")} et {(count == 1 ? "attend" : "attendent")} une décision.", "echecs")]
        : [];

    public static IEnumerable<Finding> OfStores(IReadOnlyList<StoreSeen> stores) =>
        stores.SelectMany(store => store.Projections.Where(projection => store.HighestEvent - projection.Sequence >= FarBehind).Select(projection => new Finding(
            Gravity.Look, $"La projection {projection.Name} ({ModuleWords.Of(store.Module)}) a {French.Number(store.HighestEvent - projection.Sequence)} événements de retard.", "projections")));

    public static IEnumerable<Finding> OfDatabase(DatabaseSeen database)
    {
        if (OfShare(database.Connections, database.MostConnections, 80, 95) is var connections and not Gravity.Fine)
        {
            yield return new(connections, $"{database.Connections} connexions sur {database.MostConnections} sont prises.", "base");
        }

        if (database.OldestTransaction is { } oldest && oldest >= LongTransaction)
        {
            yield return new(Gravity.Look, $"Une transaction est ouverte depuis {Words.Span(oldest)}\u00A0: elle empêche le nettoyage des tables.", "base");
        }

        foreach (var replica in database.Replicas.Where(IsLate))
        {
            yield return new(Gravity.Look, $"La réplique {replica.Name} est en retard{(replica.Behind is { } behind ? $" de {Words.Span(behind)}" : "")}.", "base");
        }
    }

    public static IEnumerable<Finding> OfDisk(DiskSeen disk)
    {
        if (disk is { Free: { } free, Total: { } total } && OfShare(total - free, total, 85, 95) is var used and not Gravity.Fine)
        {
            yield return new(used, $"Il reste {Words.Bytes(free)} sur le disque des données. S’il se remplit, PostgreSQL s’arrête.", "disque");
        }

        if (disk.LogBytes >= LargeLog)
        {
            yield return new(Gravity.Look, $"Le journal de la base occupe {Words.Bytes(disk.LogBytes.Value)}\u00A0: un archivage ou une réplique ne suit plus.", "disque");
        }
    }

    public static IEnumerable<Finding> OfErrors(IReadOnlyList<ErrorSeen> errors, DateTimeOffset now) => errors.Count(error => now - error.Last < FreshError) is var fresh and > 0
        ? [new(Gravity.Look, $"{French.Count(fresh, "erreur", "erreurs")} sur cet hôte depuis un quart d’heure.", "erreurs")]
        : [];

    public static bool IsSilent(HostSeen host) => host.Silence >= SilentHost;

    public static bool IsLate(ReplicaSeen replica) => replica.Behind >= LateReplica || replica.BytesBehind >= ReplicaBytesBehind;

    public static Gravity OfShare(long part, long whole, int look, int act) =>
        whole <= 0 ? Gravity.Unknown : part * 100 >= whole * act ? Gravity.Act : part * 100 >= whole * look ? Gravity.Look : Gravity.Fine;

    private static IEnumerable<Finding> Part<T>(Seen<T> seen, string part, string name, Func<T, IEnumerable<Finding>> judge) where T : class =>
        seen.Value is { } value ? judge(value) : [new(Gravity.Unknown, $"Impossible de lire {name}.", part)];
}
