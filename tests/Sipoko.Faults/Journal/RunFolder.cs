namespace Sipoko.Faults.Journal;

/// <summary>Where everything of one run lies.</summary>
public sealed record RunFolder(string Folder)
{
    public string Journal => Path.Combine(Folder, "journal.jsonl");

    /// <summary>The simulator's <c>/_simulator/ledger</c>, saved after the load.</summary>
    public string StripeLedger => Path.Combine(Folder, "stripe-ledger.json");

    /// <summary>The simulator's <c>/_simulator/events</c>, saved after the load.</summary>
    public string StripeEvents => Path.Combine(Folder, "stripe-events.json");

    public string Mailbox => Path.Combine(Folder, "mailbox");

    /// <summary>The people of the demo market: name, e-mail and password, apart by two spaces.</summary>
    public string Logins => Path.Combine(Folder, "logins.txt");

    public IEnumerable<Entry> Entries() => File.Exists(Journal) ? ReadLines().Select(RunJournal.Read) : [];

    /// <summary>The journal may still be open for writing.</summary>
    private IEnumerable<string> ReadLines()
    {
        using var reader = new StreamReader(new FileStream(Journal, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
