namespace Sipoko.Web.EventStore;

/// <summary>The legal texts in force; their version goes into the events of whoever acts under them. A version is named by the day on which it came into force.</summary>
public static class LegalTexts
{
    public const string Version = "CGV-2026-11-25";

    public static readonly DateOnly InForceSince = new(2026, 11, 25);
}
