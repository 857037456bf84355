using System.Text.Json;
using Npgsql;
using Sipoko.Faults.Checking.Loading;
using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Checking;

/// <summary>
/// Reads the stores of a run after its hosts are down, Stripe's own ledger, the letter box and the journal, and says which promises were not kept. It shares
/// no code with the product but the folding of events, and never passes what it could not read.
/// </summary>
public static class Checker
{
    public static async Task<Verdict> Check(RunFolder run, string connection)
    {
        try
        {
            return Judge(await Read(run, connection));
        }
        catch (Exception failure) when (failure is NpgsqlException or IOException or UnauthorizedAccessException or JsonException or FormatException or InvalidOperationException or InvalidCastException or KeyNotFoundException or ArgumentException)
        {
            return Verdict.Unreadable($"{failure.GetType().Name}: {failure.Message}");
        }
    }

    /// <summary>All that there is to know of a run.</summary>
    internal static async Task<Facts> Read(RunFolder run, string connection)
    {
        await using var store = Store.Open(connection);
        var facts = Task.Run(async () => await OtherFacts.Load(store, await CheckoutFacts.Load(store, FolderFacts.Load(run, new()))));
        var replay = Task.Run(() => Replaying.Compare(connection));
        await Task.WhenAll(facts, replay);
        return await facts with { Replay = await replay };
    }

    internal static Verdict Judge(Facts facts) => Missing(facts) is { } missing ? Verdict.Unreadable(missing) : Rules.Judge(facts);

    private static string? Missing(Facts facts) => facts switch
    {
        { Journal.Count: 0 } => "the journal is empty",
        { Events.Count: 0 } => "the stores hold no events",
        { Orders.Count: 0 } => "nobody ordered anything",
        { Intents.Count: 0 } => "Stripe's ledger is empty",
        { Mailbox.Count: 0 } => "no mail left",
        _ => null,
    };
}
