using System.Text.Json;
using System.Text.RegularExpressions;
using Sipoko.Faults.Journal;

namespace Sipoko.Faults.Checking.Loading;

/// <summary>What lies in the folder of the run: the journal, Stripe's own ledger and events, the letter box.</summary>
internal static partial class FolderFacts
{
    /// <summary>A message is taken some seconds after it is due: hosts look every other second.</summary>
    private static readonly TimeSpan TakenWithin = TimeSpan.FromSeconds(10);

    public static Facts Load(RunFolder run, Facts facts) => facts with
    {
        Journal = [.. run.Entries()],
        Intents = Read(run.StripeLedger, Intent),
        StripeEvents = Read(run.StripeEvents, happened => new StripeEvent(happened.Text("id") ?? "", happened.Text("type") ?? "", happened.Text("delivery") ?? "")),
        Mailbox = [.. Directory.EnumerateFiles(run.Mailbox, "*.eml").Select(Mail)],
        SettledAt = File.GetLastWriteTimeUtc(run.StripeLedger) - TakenWithin,
    };

    private static IReadOnlyList<T> Read<T>(string path, Func<JsonElement, T> view)
    {
        using var file = File.OpenRead(path);
        using var document = JsonDocument.Parse(file);
        return [.. document.RootElement.EnumerateArray().Select(view)];
    }

    private static StripeIntent Intent(JsonElement intent)
    {
        var metadata = intent.GetProperty("metadata");
        return new(
            intent.Text("payment_intent") ?? "", intent.Text("session"), metadata.Id("payment") ?? metadata.Id("gift_card_order"), intent.Cents("amount"), intent.Cents("refunded"), intent.Cents("fee"),
            intent.Number("charges"));
    }

    /// <summary>The mail's id is the end of the file's name; whole numbers stand in it even where the text is wrapped.</summary>
    private static MailFile Mail(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var text = SoftBreak().Replace(File.ReadAllText(path), "");
        return new(Guid.Parse(name[(name.IndexOf('-', StringComparison.Ordinal) + 1)..]), [.. Reference().Matches(text).Select(match => match.Value).Distinct()]);
    }

    [GeneratedRegex("=\r?\n")]
    private static partial Regex SoftBreak();

    [GeneratedRegex(@"\b(?:SIP|CAD)-\d{4}-\d{6}\b")]
    private static partial Regex Reference();
}
